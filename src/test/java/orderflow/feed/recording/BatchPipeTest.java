package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import orderflow.event.Gap;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class BatchPipeTest {

    private static final MarketEvent EVENT =
            new Gap(Gap.ALL_SYMBOLS, MarketEvent.NO_TIME, MarketEvent.NO_TIME, "reconnect");

    @ParameterizedTest
    @MethodSource("orderflow.feed.recording.Thrown#kinds")
    void throwsAsItIsWhatTheSourceThrewBehindTheBatchesBeforeIt(Throwable thrown) throws IOException {
        try (BatchPipe pipe = new BatchPipe(new Source(3, batch(1)) {
            @Override
            void end() throws IOException {
                Thrown.sneak(thrown);
            }
        })) {
            for (int batches = 0; batches < 3; batches++) {
                assertThat(pipe.next()).isNotNull();
            }
            assertThatThrownBy(pipe::next).isSameAs(thrown);
            assertThat(pipe.next()).as("after the end").isNull();
        }
    }

    @Test
    void readsSmallBatchesAhead() throws Exception {
        Source source = new Source(20, batch(1));
        try (BatchPipe pipe = new BatchPipe(source)) {
            source.made(16).await();
            assertThat(ReadItems.of(pipe)).hasSize(20);
        }
    }

    @Test
    void holdsOneBatchAsLargeAsALongLineMakesItBesideTheOneThatIsRead() throws Exception {
        Source source = new Source(6, batch(100_000));
        try (BatchPipe pipe = new BatchPipe(source)) {
            assertThat(pipe.next()).isNotNull();
            source.made(2).await();

            assertThat(source.made(3).await(50, TimeUnit.MILLISECONDS))
                    .as("a third")
                    .isFalse();

            for (int batches = 1; batches < 6; batches++) {
                assertThat(pipe.next().size()).isEqualTo(100_000);
            }
            assertThat(pipe.next()).isNull();
        }
    }

    private static EventBatch batch(int events) {
        EventBatch batch = new EventBatch(events);
        for (int event = 0; event < events; event++) {
            batch.add(EVENT, Receipt.UNTIMED, EventBatch.place(0, 1));
        }
        return batch;
    }

    /** Gives one batch so often, and tells how often it did. */
    private static class Source implements BatchSource {

        private final EventBatch batch;
        private final int most;
        private final AtomicInteger given = new AtomicInteger();
        private final CountDownLatch[] made = new CountDownLatch[20];

        Source(int most, EventBatch batch) {
            this.most = most;
            this.batch = batch;
            for (int batches = 0; batches < made.length; batches++) {
                made[batches] = new CountDownLatch(1);
            }
        }

        /** Opens when so many batches were asked for and given. */
        CountDownLatch made(int batches) {
            return made[batches - 1];
        }

        void end() throws IOException {}

        @Override
        public EventBatch next() throws IOException {
            int number = given.getAndIncrement();
            if (number == most) {
                end();
                return null;
            }
            made[number].countDown();
            return batch;
        }

        @Override
        public void close() {}
    }
}
