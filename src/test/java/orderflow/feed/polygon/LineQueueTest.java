package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LineQueueTest {

    private final ManualTime time = new ManualTime(1_000);
    private final LineQueue queue = new LineQueue(100, time::wallMillis);

    private static FeedLine line(String text) {
        return new FeedLine(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    private static String text(FeedLine line) {
        return new String(line.bytes(), StandardCharsets.UTF_8).strip();
    }

    private List<String> takeAll() throws InterruptedException {
        queue.close();
        List<String> lines = new ArrayList<>();
        for (FeedLine next = queue.take(); next != null; next = queue.take()) {
            lines.add(text(next));
        }
        return lines;
    }

    @Test
    void givesHistoryInTheHoleBeforeWhatStreamedMeanwhile() throws InterruptedException {
        queue.offer(line("before"));
        queue.hold();
        queue.offer(line("meanwhile"));
        assertThat(text(queue.take())).isEqualTo("before");
        CompletableFuture<String> next = CompletableFuture.supplyAsync(this::takeText);
        assertThat(queue.awaitHold()).isTrue();
        assertThat(next).isNotDone();
        queue.putHistory(line("history"));
        assertThat(next.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("history");
        queue.release();
        assertThat(takeText()).isEqualTo("meanwhile");
    }

    private String takeText() {
        try {
            return text(queue.take());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsTwoHolesApart() throws InterruptedException {
        queue.hold();
        queue.offer(line("between"));
        queue.hold();
        queue.offer(line("after"));
        CompletableFuture<String> next = CompletableFuture.supplyAsync(this::takeText);
        queue.awaitHold();
        queue.release();
        assertThat(next.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("between");
        CompletableFuture<String> last = CompletableFuture.supplyAsync(this::takeText);
        queue.awaitHold();
        queue.putHistory(line("second"));
        assertThat(last.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("second");
        queue.release();
        assertThat(takeText()).isEqualTo("after");
    }

    @Test
    void dropsTheNewestWhenFullUntilHalfIsFreeAndPutsAGapInTheirPlace() throws InterruptedException {
        String forty = "x".repeat(40);
        assertThat(queue.offer(line(forty))).isTrue();
        assertThat(queue.offer(line(forty))).isTrue();
        assertThat(queue.offer(line(forty))).isFalse();
        assertThat(queue.isDropping()).isTrue();
        time.advance(500);
        queue.take();
        assertThat(queue.offer(line(forty))).as("more than half is used").isFalse();
        queue.take();
        assertThat(queue.offer(line(forty))).isTrue();
        assertThat(queue.isDropping()).isFalse();
        assertThat(queue.droppedLines()).isEqualTo(2);
        assertThat(queue.droppedMillis()).isEqualTo(500);
        assertThat(takeAll())
                .containsExactly("{\"ev\":\"gap\",\"from\":1000,\"to\":1500,\"reason\":\"overflow\"}", forty);
    }

    @Test
    void endsWithAGapWhereAHoleWasNotFilled() throws InterruptedException {
        queue.hold();
        queue.offer(line("after"));
        assertThat(takeAll()).containsExactly("{\"ev\":\"gap\",\"from\":1000,\"to\":1000,\"reason\":\"end\"}", "after");
    }

    @Test
    void takesNothingMoreOnceClosed() throws InterruptedException {
        queue.close();
        assertThat(queue.offer(line("late"))).isFalse();
        queue.putHistory(line("late"));
        assertThat(queue.awaitHold()).isFalse();
        assertThat(queue.take()).isNull();
    }
}
