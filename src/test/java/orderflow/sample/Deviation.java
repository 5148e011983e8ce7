package orderflow.sample;

import java.util.SplittableRandom;

/**
 * A random value around 0 that returns to it: an Ornstein-Uhlenbeck process, exact at any distance of time.
 *
 * <p>{@link StrictMath} gives the same bits on every machine.
 */
final class Deviation {

    private final SplittableRandom random;
    private final double returnMillis;
    private final double spread;
    private long millis;
    private double value;

    /** @param returnMillis time in which it forgets most of its value; {@code spread} is its standard deviation */
    Deviation(SplittableRandom random, double returnMillis, double spread) {
        this.random = random.split();
        this.returnMillis = returnMillis;
        this.spread = spread;
    }

    /** The value at a time that is no earlier than the one asked for before. */
    double at(long now) {
        double kept = millis == 0 ? 0 : StrictMath.exp((millis - now) / returnMillis);
        value = kept * value + spread * StrictMath.sqrt(1 - kept * kept) * gaussian();
        millis = now;
        return value;
    }

    private double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
