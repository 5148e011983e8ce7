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
    private LineQueue queue = new LineQueue(100, time::wallMillis);

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

    private static FeedLine frame(String... events) {
        return line("{\"at\":1,\"frame\":[" + String.join(",", events) + "]}\n");
    }

    private static String trade(String symbol, int id) {
        return "{\"ev\":\"T\",\"sym\":\"" + symbol + "\",\"i\":\"" + id + "\"}";
    }

    private static String framed(String... events) {
        return text(frame(events));
    }

    /** Has the taker come to the end of what it can be given at present. */
    private CompletableFuture<String> takeNext() {
        return CompletableFuture.supplyAsync(this::takeText);
    }

    @Test
    void givesHistoryInTheHoleBeforeWhatStreamedMeanwhile() throws InterruptedException {
        queue.offer(line("before"));
        Hold hold = queue.hold(List.of("A"), 1_000);
        queue.offer(frame(trade("A", 1)));
        assertThat(text(queue.take())).isEqualTo("before");
        CompletableFuture<String> next = takeNext();
        assertThat(queue.awaitHold(hold, "A")).isTrue();
        assertThat(next).isNotDone();
        queue.putHistory("A", line("history"));
        assertThat(next.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("history");
        queue.release("A");
        assertThat(queue.take().caughtUp()).isEqualTo("A");
        assertThat(takeText()).isEqualTo(framed(trade("A", 1)));
    }

    @Test
    void holdsUpNoOtherSymbolAndNothingThatIsOfNone() throws InterruptedException {
        queue = new LineQueue(1_000, time::wallMillis);
        Hold hold = queue.hold(List.of("A", "B"), 1_000);
        String status = "{\"ev\":\"status\"}";
        String halt = "{\"ev\":\"LULD\",\"T\":\"A\",\"i\":[17]}";
        CompletableFuture<String> first = takeNext();
        queue.awaitHold(hold, "A");
        queue.awaitHold(hold, "B");
        queue.offer(frame(trade("A", 1), trade("C", 2), trade("B", 3), status, halt, trade("A", 4)));
        assertThat(first.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(framed(trade("C", 2), status));
        queue.release("B");
        assertThat(queue.take().caughtUp()).isEqualTo("B");
        assertThat(takeText()).isEqualTo(framed(trade("B", 3)));
        queue.offer(frame(trade("B", 5)));
        assertThat(takeText()).isEqualTo(framed(trade("B", 5)));
        queue.release("A");
        assertThat(queue.take().caughtUp()).isEqualTo("A");
        assertThat(takeText()).isEqualTo(framed(trade("A", 1), halt, trade("A", 4)));
    }

    private String takeText() {
        try {
            return text(queue.take());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsTwoHolesOfASymbolApart() throws InterruptedException {
        queue = new LineQueue(1_000, time::wallMillis);
        Hold first = queue.hold(List.of("A"), 1_000);
        queue.offer(frame(trade("A", 1)));
        Hold second = queue.hold(List.of("A", "B"), 1_000);
        queue.offer(frame(trade("A", 2), trade("B", 3)));
        CompletableFuture<String> next = takeNext();
        queue.awaitHold(first, "A");
        queue.awaitHold(second, "B");
        queue.release("A");
        assertThat(next.orTimeout(10, TimeUnit.SECONDS).join()).isEmpty();
        assertThat(takeText()).isEqualTo(framed(trade("A", 1)));
        CompletableFuture<String> last = takeNext();
        queue.awaitHold(second, "A");
        assertThat(queue.holesPassed("A")).isEqualTo(1);
        queue.putHistory("A", line("second"));
        assertThat(last.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("second");
        queue.release("A");
        queue.take();
        assertThat(takeText()).isEqualTo(framed(trade("A", 2)));
        queue.release("B");
        queue.take();
        assertThat(takeText()).isEqualTo(framed(trade("B", 3)));
    }

    @Test
    void makesAGapOfWhatASymbolHasNoRoomForWhileItIsHeld() throws InterruptedException {
        LineQueue small = new LineQueue(200, time::wallMillis);
        Hold hold = small.hold(List.of("A", "B"), 1_000);
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
            try {
                return text(small.take());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        small.awaitHold(hold, "A");
        small.offer(frame(trade("A", 1)));
        small.offer(frame(trade("A", 2)));
        time.advance(700);
        small.offer(frame(trade("A", 3)));
        small.offer(frame(trade("C", 4)));
        assertThat(other.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(framed(trade("C", 4)));
        assertThat(small.droppedOfSymbols()).containsOnlyKeys("A");
        assertThat(small.droppedFromStream()).isZero();
        small.release("A");
        time.advance(300);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            given.add(text(small.take()));
        }
        assertThat(given)
                .containsExactly(
                        "",
                        framed(trade("A", 1)),
                        framed(trade("A", 2)),
                        "{\"ev\":\"gap\",\"sym\":\"A\",\"from\":1700,\"to\":2000,\"reason\":\"overflow\"}");
        small.offer(frame(trade("A", 5)));
        assertThat(text(small.take())).isEqualTo(framed(trade("A", 5)));
        assertThat(small.droppedOfSymbols().get("A")).isEqualTo(new LineQueue.Dropped(1, 300));
    }

    @Test
    void marksAHoleBehindALongGapOfWhatItDropped() throws InterruptedException {
        Hold start = queue.hold(List.of("A", "B"), 1_000);
        CompletableFuture<String> first = takeNext();
        for (String symbol : start.symbols()) {
            queue.awaitHold(start, symbol);
            queue.release(symbol);
        }
        first.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(takeText()).isEmpty();
        String forty = "x".repeat(40);
        queue.offer(line(forty));
        queue.offer(line(forty));
        queue.offer(line(forty));
        time.advance(299_999);
        assertThat(takeText()).isEqualTo(forty);
        assertThat(takeText()).isEqualTo(forty);
        queue.offer(line("short"));
        assertThat(queue.nextBehindDrops()).isEmpty();
        assertThat(takeText()).contains("\"reason\":\"overflow\"");
        assertThat(takeText()).isEqualTo("short");
        queue.offer(line("x".repeat(70)));
        queue.offer(line(forty));
        assertThat(queue.isDropping()).isTrue();
        time.advance(300_000);
        assertThat(takeText()).startsWith("xxx");
        queue.offer(frame(trade("A", 1)));
        Hold hold = queue.nextBehindDrops().orElseThrow();
        assertThat(hold.symbols()).containsExactly("A", "B");
        assertThat(takeText()).contains("\"reason\":\"overflow\"");
        CompletableFuture<String> next = takeNext();
        assertThat(queue.awaitHold(hold, "A")).isTrue();
        assertThat(next).isNotDone();
        queue.release("A");
        assertThat(next.orTimeout(10, TimeUnit.SECONDS).join()).isEmpty();
        assertThat(takeText()).isEqualTo(framed(trade("A", 1)));
    }

    @Test
    void putsAGapOfAllInEachSymbolsPlace() throws InterruptedException {
        LineQueue small = new LineQueue(400, time::wallMillis);
        small.hold(List.of("A", "B"), 1_000);
        small.offer(frame(trade("A", 1)));
        Hold again = small.hold(List.of("B"), 1_000);
        for (int i = 0; i < 20; i++) {
            small.offer(frame(trade("B", 2)));
        }
        small.close();
        assertThat(again.symbols()).containsExactly("B");
        List<String> lines = new ArrayList<>();
        for (FeedLine next = small.take(); next != null; next = small.take()) {
            lines.add(text(next));
        }
        assertThat(lines)
                .startsWith(
                        "{\"ev\":\"gap\",\"sym\":\"A\",\"from\":1000,\"to\":1000,\"reason\":\"end\"}",
                        framed(trade("A", 1)),
                        "{\"ev\":\"gap\",\"sym\":\"B\",\"from\":1000,\"to\":1000,\"reason\":\"end\"}");
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
        queue.hold(List.of("A"), 400);
        queue.offer(frame(trade("A", 1)));
        assertThat(takeAll())
                .containsExactly(
                        "{\"ev\":\"gap\",\"sym\":\"A\",\"from\":400,\"to\":1000,\"reason\":\"end\"}",
                        framed(trade("A", 1)));
    }

    @Test
    void takesNothingMoreOnceClosed() throws InterruptedException {
        queue.close();
        assertThat(queue.offer(line("late"))).isFalse();
        queue.putHistory("A", line("late"));
        assertThat(queue.awaitHold(queue.hold(List.of("A"), 1_000), "A")).isFalse();
        assertThat(queue.take()).isNull();
    }
}
