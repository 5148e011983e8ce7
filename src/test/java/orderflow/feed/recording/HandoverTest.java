package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HandoverTest {

    private final Handover<Integer> handover = new Handover<>(2);
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void endTheOtherThread() {
        other.shutdownNow();
    }

    @Test
    void givesEverythingInItsOrderHoweverOftenItIsFullOrEmpty() throws Exception {
        List<Integer> given = IntStream.range(0, 5_000).boxed().toList();
        Future<?> giving = other.submit(() -> {
            for (Integer element : given) {
                handover.give(element);
            }
            return null;
        });

        List<Integer> taken = new ArrayList<>();
        while (taken.size() < given.size()) {
            taken.add(handover.take());
        }

        giving.get();
        assertThat(taken).isEqualTo(given);
        assertThat(handover.isEmpty()).isTrue();
    }

    @Test
    void answersNothingWhereNothingComesInTime() throws Exception {
        assertThat(handover.take(1)).isNull();
    }

    @Test
    void wakesWhoHasWaitedLongerThanItsNaps() throws Exception {
        Future<Integer> taking = other.submit(() -> handover.take());
        assertThatThrownBy(() -> taking.get(20, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        handover.give(1);

        assertThat(taking.get()).isEqualTo(1);
    }

    @Test
    void throwsWhoIsInterruptedOutOfItsWait() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(handover::take).isInstanceOf(InterruptedException.class);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> {
                    for (int element = 0; element < 3; element++) {
                        handover.give(element);
                    }
                })
                .isInstanceOf(InterruptedException.class);
    }
}
