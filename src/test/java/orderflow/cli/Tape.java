package orderflow.cli;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Short made-up recordings for the tests that start the program, and their compressed forms. */
final class Tape {

    /** Three books one second apart, each with a large bid at a price of its own: three alerts and an exit signal. */
    static final String LARGE_SELLERS = book(0) + book(1) + book(2);

    /** The same alerts and exit signal from a single record. */
    static final String LARGE_SELLERS_AT_ONCE = "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[[175.50,15000],[175.49,15000],"
            + "[175.48,15000]],\"a\":[[900,300]],\"t\":1705329000123}\n";

    /** One alert and no exit signal. */
    static final String LARGE_SELLER = book(0);

    /** A record that raises nothing. */
    static final String QUIET = "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":175.5,\"s\":1,\"t\":1705329000000}\n";

    /** A line that is no JSON. */
    static final String MALFORMED = "{\"ev\":\"T\",\n";

    private Tape() {}

    /** A book of AAPL with a large bid that no other one has, {@code second} seconds after the first. */
    static String book(int second) {
        return "{\"ev\":\"L2\",\"sym\":\"AAPL\",\"b\":[[" + (175 + second) + ".50,15000]],\"a\":[[9000,300]],\"t\":"
                + (1705329000123L + 1000L * second) + "}\n";
    }

    /** Trades of another symbol that raise nothing and do not compress well, within 20 seconds of the first book. */
    static String noise(int trades) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(80 * trades);
        for (int trade = 0; trade < trades; trade++) {
            text.append("{\"ev\":\"T\",\"sym\":\"NOIS\",\"i\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\",\"p\":10.5,\"s\":")
                    .append(1 + random.nextInt(900))
                    .append(",\"t\":")
                    .append(1705329000123L + 20_000L * trade / trades)
                    .append("}\n");
        }
        return text.toString();
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }

    /** With a checksum, as the zstd tool writes it. */
    static byte[] zstd(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(compressed)) {
            zstd.setChecksum(true);
            zstd.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }
}
