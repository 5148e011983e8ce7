package orderflow.feed.databento;

import java.util.Arrays;
import java.util.Locale;

/** The types of records by their number ({@code rtype}): their names, and how long each is in which version. */
final class RecordType {

    static final int TRADE = 0x00;
    static final int MBP_1 = 0x01;
    static final int MBP_10 = 0x0A;
    static final int STATUS = 0x12;
    static final int DEFINITION = 0x13;
    static final int IMBALANCE = 0x14;
    static final int ERROR = 0x15;
    static final int SYMBOL_MAPPING = 0x16;
    static final int SYSTEM = 0x17;
    static final int STATISTICS = 0x18;
    static final int MBO = 0xA0;
    static final int CMBP_1 = 0xB1;
    static final int TCBBO = 0xC2;
    static final int CBBO_1S = 0xC0;
    static final int CBBO_1M = 0xC1;
    static final int BBO_1S = 0xC3;
    static final int BBO_1M = 0xC4;

    private static final int TYPES = 256;
    private static final int[] OHLCV = {0x11, 0x20, 0x21, 0x22, 0x23, 0x24};

    private RecordType() {}

    /** Bytes of each type's records in a version, without a time of sending; 0 where the type or its size is unknown. */
    static int[] sizes(int version) {
        int[] sizes = new int[TYPES];
        sizes[TRADE] = 48;
        sizes[MBP_10] = 368;
        sizes[STATUS] = 40;
        sizes[IMBALANCE] = 112;
        sizes[MBO] = 56;
        for (int oneLevel : new int[] {MBP_1, CMBP_1, TCBBO, CBBO_1S, CBBO_1M, BBO_1S, BBO_1M}) {
            sizes[oneLevel] = 80;
        }
        for (int bar : OHLCV) {
            sizes[bar] = 56;
        }
        sizes[ERROR] = version == 1 ? 80 : 320;
        sizes[SYSTEM] = sizes[ERROR];
        sizes[SYMBOL_MAPPING] = version == 1 ? 80 : 176;
        sizes[STATISTICS] = version == 3 ? 80 : 64;
        return sizes;
    }

    /** The name of the schema that has such records, or the number of a type that is not known. */
    static String name(int type) {
        return switch (type) {
            case TRADE -> "trades";
            case MBP_1 -> "mbp-1";
            case MBP_10 -> "mbp-10";
            case STATUS -> "status";
            case DEFINITION -> "definition";
            case IMBALANCE -> "imbalance";
            case ERROR -> "error";
            case SYMBOL_MAPPING -> "symbol mapping";
            case SYSTEM -> "system";
            case STATISTICS -> "statistics";
            case MBO -> "mbo";
            case CMBP_1 -> "cmbp-1";
            case TCBBO -> "tcbbo";
            case CBBO_1S -> "cbbo-1s";
            case CBBO_1M -> "cbbo-1m";
            case BBO_1S -> "bbo-1s";
            case BBO_1M -> "bbo-1m";
            default ->
                Arrays.stream(OHLCV).anyMatch(bar -> bar == type)
                        ? "ohlcv"
                        : String.format(Locale.ROOT, "rtype 0x%02x", type);
        };
    }
}
