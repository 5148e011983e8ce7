package orderflow.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import orderflow.feed.polygon.Timekeeper;

/**
 * Runs checks on threads of their own and waits for each until one time for all.
 *
 * <p>A thread that hangs, in the resolution of a name or on a dead network disk, cannot be stopped; it is left behind
 * and ends with the process.
 */
final class Deadline {

    private final Timekeeper time;
    private final Duration timeout;
    private final Results results;
    private final long endNanos;

    Deadline(Timekeeper time, Duration timeout, Results results) {
        this.time = time;
        this.timeout = timeout;
        this.results = results;
        this.endNanos = time.nanos() + timeout.toNanos();
    }

    /** Starts a piece of work; a check of that name is what failed when it does not end well. */
    <T> Work<T> start(Callable<T> task, CheckName check) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        outcome.complete(task.call());
                    } catch (Throwable e) {
                        outcome.completeExceptionally(e);
                    }
                },
                "check-" + check.word());
        thread.setDaemon(true);
        thread.start();
        return new Work<>(outcome, check);
    }

    /** Work that was started. */
    final class Work<T> {
        private final CompletableFuture<T> outcome;
        private final CheckName check;

        private Work(CompletableFuture<T> outcome, CheckName check) {
            this.outcome = outcome;
            this.check = check;
        }

        /** What came of it; empty when it failed or did not end in time, which is added to the results. */
        Optional<T> await() {
            try {
                return Optional.of(outcome.get(Math.max(0, endNanos - time.nanos()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                results.add(check == CheckName.REST ? FeedFaults.timeout() : late());
            } catch (ExecutionException e) {
                results.add(failure(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                results.add(Result.of(check, State.UNKNOWN, check.word() + ": interrupted", ""));
            }
            return Optional.empty();
        }

        private Result late() {
            return Result.of(
                    check,
                    State.CRITICAL,
                    check.word() + ": timeout, nothing heard within " + timeout.toMillis() / 1_000.0 + " s",
                    "look at what hangs, or give it more time with --timeout");
        }

        private Result failure(Throwable cause) {
            return cause instanceof FailedCheckException failed
                    ? failed.result()
                    : Result.of(check, State.UNKNOWN, check.word() + ": could not be checked: " + cause, "");
        }
    }
}
