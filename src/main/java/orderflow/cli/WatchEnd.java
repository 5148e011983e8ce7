package orderflow.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import orderflow.fault.ExitCode;

/** The wish that a watch ends, from whichever side it comes first. Thread-safe. */
final class WatchEnd {

    /**
     * Why it ends.
     *
     * @param code {@link ExitCode#OK} where what was seen decides
     * @param reason in one line; empty where there is nothing to say
     * @param stopsEngine true when nothing further may be decided, as after the alert that was waited for
     */
    record Cause(ExitCode code, String reason, boolean stopsEngine) {}

    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicReference<Cause> cause = new AtomicReference<>();

    void because(ExitCode code, String reason) {
        because(new Cause(code, reason, false));
    }

    /** Ends at what the engine has just found. */
    void atOnce(String reason) {
        because(new Cause(ExitCode.OK, reason, true));
    }

    private void because(Cause wish) {
        cause.compareAndSet(null, wish);
        latch.countDown();
    }

    boolean stopsEngine() {
        Cause wish = cause.get();
        return wish != null && wish.stopsEngine();
    }

    boolean isDue() {
        return latch.getCount() == 0;
    }

    /** Waits; true when the end is due. */
    boolean await(long millis) throws InterruptedException {
        return latch.await(millis, TimeUnit.MILLISECONDS);
    }

    Optional<Cause> cause() {
        return Optional.ofNullable(cause.get());
    }
}
