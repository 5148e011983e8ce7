package orderflow.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;

/**
 * Makes up a regular session (09:30 to 16:00 in New York) of many symbols: 30 % trades, 70 % quotes, as the feed sends
 * them. The same seed gives the same bytes.
 *
 * <p>Prices walk by cents around a level of the symbol's own; most trades are odd lots, a few are large, so that the
 * detectors find something to say without saying it all the time.
 */
public final class SessionGenerator {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final long SESSION_MILLIS = 6 * 3_600_000L + 30 * 60_000L;
    private static final double TRADE_SHARE = 0.3;

    private final SplittableRandom random;
    private final int symbols;
    private final long startMillis;
    private final int[] bidCents;
    private final int[] spreadCents;
    private final StringBuilder line = new StringBuilder(256);
    private long nextId = 52_983_525_000_000L;

    public SessionGenerator(long seed, int symbols) {
        this.random = new SplittableRandom(seed);
        this.symbols = symbols;
        this.startMillis = DAY.atTime(9, 30)
                .atZone(ZoneId.of("America/New_York"))
                .toInstant()
                .toEpochMilli();
        this.bidCents = new int[symbols];
        this.spreadCents = new int[symbols];
        for (int i = 0; i < symbols; i++) {
            bidCents[i] = 1_000 + random.nextInt(40_000);
            spreadCents[i] = 1 + random.nextInt(4);
        }
    }

    /** Arguments: file, number of events, number of symbols, seed. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("expected FILE EVENTS SYMBOLS SEED, was " + args.length + " arguments");
        }
        SessionGenerator generator = new SessionGenerator(Long.parseLong(args[3]), Integer.parseInt(args[2]));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
            generator.write(Long.parseLong(args[1]), out);
        }
    }

    /** Writes so many events, spread evenly over the session, one line each. */
    public void write(long events, OutputStream out) throws IOException {
        for (long i = 0; i < events; i++) {
            long timeMillis = startMillis + (long) ((double) i / events * SESSION_MILLIS);
            line.setLength(0);
            int symbol = random.nextInt(symbols);
            if (random.nextDouble() < TRADE_SHARE) {
                trade(symbol, timeMillis, i);
            } else {
                quote(symbol, timeMillis, i);
            }
            out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void trade(int symbol, long timeMillis, long sequence) {
        int cents = bidCents[symbol] + random.nextInt(spreadCents[symbol] + 1);
        int kind = random.nextInt(10_000);
        int size = kind == 0 ? 12_000 : kind < 4_000 ? 100 : 1 + random.nextInt(99);
        line.append("{\"ev\":\"T\",\"sym\":\"")
                .append(name(symbol))
                .append("\",\"i\":\"")
                .append(nextId++);
        line.append("\",\"x\":").append(1 + random.nextInt(20)).append(",\"p\":");
        price(cents);
        line.append(",\"s\":").append(size);
        if (size < 100) {
            line.append(",\"c\":[14,37]");
        }
        line.append(",\"t\":").append(timeMillis).append(",\"pt\":").append(timeMillis - random.nextInt(20));
        line.append(",\"q\":").append(sequence).append(",\"z\":3}");
    }

    private void quote(int symbol, long timeMillis, long sequence) {
        if (random.nextInt(4) == 0) {
            bidCents[symbol] = Math.max(200, bidCents[symbol] + random.nextInt(3) - 1);
        }
        int bidSize = random.nextInt(20_000) == 0 ? 15_000 : 100 * (1 + random.nextInt(20));
        line.append("{\"ev\":\"Q\",\"sym\":\"").append(name(symbol)).append("\",\"bx\":12,\"bp\":");
        price(bidCents[symbol]);
        line.append(",\"bs\":").append(bidSize).append(",\"ax\":11,\"ap\":");
        price(bidCents[symbol] + spreadCents[symbol]);
        line.append(",\"as\":").append(100 * (1 + random.nextInt(20)));
        line.append(",\"c\":1,\"t\":").append(timeMillis).append(",\"pt\":").append(timeMillis);
        line.append(",\"q\":").append(sequence).append(",\"z\":3}");
    }

    private void price(int cents) {
        line.append(cents / 100);
        if (cents % 100 != 0) {
            line.append('.').append(cents / 10 % 10);
            if (cents % 10 != 0) {
                line.append(cents % 10);
            }
        }
    }

    private static String name(int symbol) {
        return "" + (char) ('A' + symbol / 26 % 26) + (char) ('A' + symbol % 26) + "X";
    }
}
