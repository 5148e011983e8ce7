package orderflow.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a made-up recording, each with the moment at which it came. */
final class SampleTape {

    /** A Tuesday on which the market was open all day. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private record Line(long cameMillis, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private long sequence = 9_059_000;

    /** A New York time of the day, such as {@code 10:00} or {@code 10:00:00.250}, in milliseconds since the epoch. */
    static long at(String clock) {
        return DAY.atTime(LocalTime.parse(clock)).atZone(NEW_YORK).toInstant().toEpochMilli();
    }

    /** The number that the feed would give to the next record. */
    long nextSequence() {
        return sequence++;
    }

    void add(long cameMillis, String text) {
        lines.add(new Line(cameMillis, text));
    }

    void add(String clock, String text) {
        add(at(clock), text);
    }

    void header() {
        header("");
    }

    /** A header with more members, each with a comma before it. */
    void header(String more) {
        add("00:00", "{\"ev\":\"recording\",\"version\":1,\"quote_size_unit\":\"shares\",\"delay_ms\":0" + more + "}");
    }

    /** The recording, in the order in which the lines came; what came at one moment stays as it was added. */
    byte[] bytes() {
        return lines.stream()
                .sorted(Comparator.comparingLong(Line::cameMillis))
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
