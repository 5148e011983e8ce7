package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import orderflow.feed.recording.RecordingQueue.Line;
import org.junit.jupiter.api.Test;

class RecordingQueueTest {

    private static final long FOR_EVER = TimeUnit.MINUTES.toNanos(10);
    private static final String GAP = "{\"ev\":\"gap\",\"reason\":\"recording_behind\"}\n";

    private final RecordingQueue queue = new RecordingQueue(10);

    private void add(String text) {
        queue.add(new Line(text.getBytes(StandardCharsets.UTF_8), 7));
    }

    private List<String> take() throws InterruptedException {
        Deque<Line> batch = new ArrayDeque<>();
        queue.take(batch, FOR_EVER);
        return batch.stream()
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void givesLinesInTheirOrder() throws InterruptedException {
        add("one");
        add("two");

        assertThat(take()).containsExactly("one", "two");
    }

    @Test
    void aGapStandsForTheLinesThatWereTooMany() throws InterruptedException {
        add("0123456789");
        add("a");
        add("b");
        assertThat(take()).containsExactly("0123456789");
        add("c");

        assertThat(take()).containsExactly(GAP, "c");
        assertThat(queue.leftOut()).isEqualTo(2);
    }

    @Test
    void leavesOutUntilHalfOfTheRoomIsFree() throws InterruptedException {
        add("0123456789");
        add("a");
        take();
        add("012345");
        add("01234");

        assertThat(take()).containsExactly(GAP, "01234");
        assertThat(queue.leftOut()).isEqualTo(2);
    }

    @Test
    void answersWithoutLinesWhenNoneCame() throws InterruptedException {
        Deque<Line> batch = new ArrayDeque<>();

        assertThat(queue.take(batch, 1)).isTrue();
        assertThat(batch).isEmpty();
    }

    @Test
    void aClosedOneGivesWhatWaitsAndTakesNoMore() throws InterruptedException {
        add("one");
        queue.close();
        add("two");

        assertThat(take()).containsExactly("one");
        assertThat(queue.take(new ArrayDeque<>(), FOR_EVER)).isFalse();
        assertThat(queue.leftOut()).isZero();
    }

    @Test
    void aDiscardedOneForgetsWhatWaits() throws InterruptedException {
        add("one");
        queue.discard();
        add("0123456789 and more");

        assertThat(queue.take(new ArrayDeque<>(), FOR_EVER)).isFalse();
        assertThat(queue.leftOut()).isZero();
    }
}
