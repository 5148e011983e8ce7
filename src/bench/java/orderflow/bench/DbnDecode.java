package orderflow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import orderflow.feed.databento.DbnRecord;
import orderflow.feed.databento.DbnStream;

/** Decodes a file of DBN and nothing else: reads of each record its times, price, size, action, side, flags and levels. */
public final class DbnDecode {

    private DbnDecode() {}

    /** Arguments: the file, and the levels a side that its records have (0 for mbo, 10 for mbp-10). */
    public static void main(String[] args) throws IOException {
        int levels = Integer.parseInt(args[1]);
        long sum = 0;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            DbnStream stream = new DbnStream(in);
            DbnRecord record = stream.record();
            while (stream.next()) {
                sum += record.eventNanos() ^ record.receiveNanos();
                sum += record.price() + record.size() + record.instrument();
                sum += record.action() + record.side() + record.flags();
                sum += levels == 0 ? record.orderId() : levels(record, levels);
            }
            System.out.println(stream.number() + " records, " + sum);
        }
    }

    private static long levels(DbnRecord record, int levels) {
        long sum = 0;
        for (int level = 0; level < levels; level++) {
            sum += record.levelPrice(level, true) + record.levelPrice(level, false);
            sum += record.levelSize(level, true) + record.levelSize(level, false);
        }
        return sum;
    }
}
