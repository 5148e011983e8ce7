package orderflow.simulator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock on which session time jumps to the next task as soon as the one before is done. */
final class UnpacedClock implements SessionClock {

    private final PriorityBlockingQueue<TimedTask> tasks = new PriorityBlockingQueue<>();
    private final AtomicLong sequence = new AtomicLong();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor timer = DaemonThreads.timer("simulator-timer");
    private final Thread runner = new Thread(this::run, "simulator-clock");
    private volatile long nowMillis;

    UnpacedClock() {
        runner.setDaemon(true);
        runner.start();
    }

    @Override
    public void hold(long startMillis) {
        nowMillis = startMillis;
    }

    @Override
    public void begin() {
        begun.countDown();
    }

    @Override
    public long nowMillis() {
        return nowMillis;
    }

    @Override
    public double rate() {
        return 0;
    }

    @Override
    public boolean unpaced() {
        return true;
    }

    @Override
    public void at(long sessionMillis, Runnable task) {
        tasks.add(new TimedTask(sessionMillis, sequence.getAndIncrement(), task));
    }

    @Override
    public void after(long realMillis, Runnable task) {
        timer.schedule(task, realMillis, TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            begun.await();
            while (true) {
                TimedTask next = tasks.take();
                nowMillis = Math.max(nowMillis, next.timeMillis());
                next.task().run();
            }
        } catch (InterruptedException e) {
            // Closed: the thread ends here and nobody else waits for its interruption.
            tasks.clear();
        }
    }

    @Override
    public void close() {
        runner.interrupt();
        timer.shutdownNow();
    }
}
