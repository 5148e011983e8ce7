package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedRecordingsTest {

    private static final long START = 1_705_329_000_000L;
    private static final String GAP = "{\"ev\":\"gap\"}\n";
    private static final String MALFORMED = "{}\n";

    private static String trade(int millis) {
        return "{\"ev\":\"T\",\"sym\":\"A\",\"p\":1.5,\"s\":1,\"t\":" + (START + millis) + "}\n";
    }

    private static RecordingFile file(String text) {
        return RecordingFile.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test");
    }

    private static MergedRecordings merged(String... recordings) {
        List<RecordingReader> readers = new ArrayList<>();
        for (String text : recordings) {
            readers.add(new RecordingReader(file(text), readers.size()));
        }
        return new MergedRecordings(readers);
    }

    /** File and line of each item in the order they come out. */
    private static List<String> places(String... recordings) throws IOException {
        try (MergedRecordings merged = merged(recordings)) {
            return ReadItems.of(merged).stream()
                    .map(item -> item.substring(0, item.indexOf(' ')))
                    .toList();
        }
    }

    @Test
    void manyAreOpenOnlyFromTheirFirstRecordToTheirLast() throws IOException {
        List<Opened> sources = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sources.add(new Opened(MALFORMED + trade(10 * i) + trade(10 * i + 12), i));
        }

        try (MergedRecordings merged = new MergedRecordings(sources, true)) {
            List<String> inTurn = ReadItems.of(merged);

            List<RecordingReader> atOnce = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                atOnce.add(new RecordingReader(file(MALFORMED + trade(10 * i) + trade(10 * i + 12)), i));
            }
            assertThat(inTurn).hasSize(60).isEqualTo(ReadItems.of(new MergedRecordings(atOnce)));
        }
        assertThat(mostOpen).isEqualTo(2);
    }

    private int open;
    private int mostOpen;

    /** A recording that can be opened again and tells how many are open. */
    private final class Opened implements BatchSource {

        private final String text;
        private final int index;
        private RecordingReader reader;

        Opened(String text, int index) {
            this.text = text;
            this.index = index;
        }

        @Override
        public EventBatch next() throws IOException {
            if (reader == null) {
                reader = new RecordingReader(file(text), index);
                mostOpen = Math.max(mostOpen, ++open);
            }
            return reader.next();
        }

        @Override
        public boolean rewind() {
            reader = null;
            open--;
            return true;
        }

        @Override
        public void close() {
            open--;
        }
    }

    @Test
    void theEarliestRecordComesNext() throws IOException {
        assertThat(places(trade(1) + trade(4), trade(2) + trade(3) + trade(5)))
                .containsExactly("0:1", "1:1", "1:2", "0:2", "1:3");
    }

    @Test
    void tiesGoInTheOrderGiven() throws IOException {
        assertThat(places(trade(1) + trade(1), trade(1), trade(0))).containsExactly("2:1", "0:1", "0:2", "1:1");
    }

    @Test
    void eachRecordingKeepsItsOwnOrder() throws IOException {
        assertThat(places(trade(5) + trade(1), trade(2) + trade(6))).containsExactly("1:1", "0:1", "0:2", "1:2");
    }

    @Test
    void whatHasNoTimeGoesRightBeforeTheRecordBehindIt() throws IOException {
        assertThat(places(trade(1) + GAP + MALFORMED + trade(4), trade(2) + trade(3)))
                .containsExactly("0:1", "1:1", "1:2", "0:2", "0:3", "0:4");
    }

    @Test
    void whatHasNoTimeAndNothingBehindItFollowsTheLastRecord() throws IOException {
        assertThat(places(trade(1) + GAP, trade(2))).containsExactly("0:1", "0:2", "1:1");
    }

    @Test
    void aRecordingOfNothingTimedComesFirst() throws IOException {
        assertThat(places(trade(1), GAP + GAP)).containsExactly("1:1", "1:2", "0:1");
    }

    @Test
    void anEmptyRecordingIsToldAndHoldsNothingUp() throws IOException {
        assertThat(places(trade(1), "", trade(0))).containsExactly("1:0", "2:1", "0:1");
    }

    @Test
    void manyMoreThanABatchComeInOrder() throws IOException {
        StringBuilder even = new StringBuilder();
        StringBuilder odd = new StringBuilder();
        for (int millis = 0; millis < 10_000; millis += 2) {
            even.append(trade(millis));
            odd.append(trade(millis + 1));
        }

        List<String> places = places(odd.toString(), even.toString());

        assertThat(places).hasSize(10_000).startsWith("1:1", "0:1", "1:2").endsWith("1:5000", "0:5000");
    }

    @Test
    void whatCannotBeReadEndsOneRecordingAndNoOther() throws IOException {
        for (String before : new String[] {"", trade(0), GAP}) {
            List<BatchSource> sources = List.of(
                    new RecordingReader(breakingOff(before), 0), new RecordingReader(file(trade(1) + trade(2)), 1));

            List<String> items = ReadItems.of(new MergedRecordings(sources));

            assertThat(items).contains("0:" + before.lines().count() + " Unreadable[reason=broken]");
            assertThat(items)
                    .filteredOn(item -> item.contains("Trade["))
                    .last()
                    .asString()
                    .startsWith("1:2 ");
            assertThat(items).hasSize((int) before.lines().count() + 3);
        }
    }

    /** A recording that cannot be read behind these lines. */
    private static RecordingFile breakingOff(String lines) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        return RecordingFile.of(new SequenceInputStream(new ByteArrayInputStream(bytes), broken), "test");
    }
}
