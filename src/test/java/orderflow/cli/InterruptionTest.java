package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;

class InterruptionTest {

    private final Semaphore requests = new Semaphore(0);
    private final Semaphore halts = new Semaphore(0);

    @Test
    void theFirstSignalAsksForTheEndAndASecondInterruptEndsAtOnce() throws InterruptedException {
        try (Interruption interruption = Interruption.listen(requests::release, halts::release)) {
            assertThat(interruption.requested()).isFalse();

            Signal.raise(new Signal("INT"));
            assertThat(requests.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(interruption.requested()).isTrue();
            assertThat(halts.availablePermits()).isZero();

            Signal.raise(new Signal("INT"));
            assertThat(halts.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(requests.availablePermits()).isZero();
        }
    }

    @Test
    void anInterruptAfterATerminationIsTheFirstOfItsKind() throws InterruptedException {
        try (Interruption interruption = Interruption.listen(requests::release, halts::release)) {
            Signal.raise(new Signal("TERM"));
            assertThat(requests.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

            Signal.raise(new Signal("INT"));
            Signal.raise(new Signal("INT"));
            assertThat(halts.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(requests.availablePermits()).isZero();
            assertThat(interruption.requested()).isTrue();
        }
    }
}
