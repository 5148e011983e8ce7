package orderflow.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up a regular session (09:30 to 16:00 in New York) of many symbols as DBN; the same seed gives the same bytes. */
public final class DbnSessionGenerator {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final int DATE = 20_260_303;
    private static final long SESSION_NANOS = (6 * 3_600L + 30 * 60) * 1_000_000_000L;
    private static final int RESTING = 400;

    private DbnSessionGenerator() {}

    /** Arguments: file, schema (mbo or mbp-10), least number of records, number of symbols, seed. */
    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            throw new IllegalArgumentException("expected FILE SCHEMA RECORDS SYMBOLS SEED, was " + args.length);
        }
        boolean orders = args[1].equals("mbo");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
            DbnWriter writer = new DbnWriter(out, orders ? DbnWriter.MBO : DbnWriter.MBP_10);
            write(
                    orders ? writer : null,
                    orders ? null : writer,
                    Long.parseLong(args[2]),
                    Integer.parseInt(args[3]),
                    Long.parseLong(args[4]));
        }
    }

    private static void write(DbnWriter orders, DbnWriter levels, long records, int symbols, long seed) {
        DbnWriter writer = orders == null ? levels : orders;
        SplittableRandom random = new SplittableRandom(seed);
        List<OrderFlowGenerator> flows = new ArrayList<>();
        for (int symbol = 0; symbol < symbols; symbol++) {
            writer.map("SYM" + symbol, 1_000 + symbol, DATE, DATE + 1);
            flows.add(new OrderFlowGenerator(random.nextLong(), 1_000 + symbol, RESTING, orders, levels));
        }
        long start = DAY.atTime(9, 30).atZone(ZoneId.of("America/New_York")).toEpochSecond() * 1_000_000_000L;
        flows.forEach(flow -> flow.open(start));
        while (writer.records() < records) {
            // As even as the records are, of which an event has one or several.
            long nanos = start + (long) ((double) writer.records() / records * SESSION_NANOS);
            flows.get(random.nextInt(symbols)).next(nanos);
        }
    }
}
