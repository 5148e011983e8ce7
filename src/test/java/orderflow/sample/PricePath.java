package orderflow.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a made-up stock is worth in the course of a day, in cents: straight lines between given points, and around them
 * two deviations that return to them, one within minutes and one within seconds.
 *
 * <p>Asked in the order of time. The same seed gives the same path.
 */
final class PricePath {

    private record Point(long millis, double cents) {}

    private final List<Point> points = new ArrayList<>();
    private final Deviation slow;
    private final Deviation fast;

    PricePath(SplittableRandom random) {
        slow = new Deviation(random, 480_000, 5);
        fast = new Deviation(random, 25_000, 1.2);
    }

    PricePath through(String clock, double dollars) {
        points.add(new Point(SampleTape.at(clock), dollars * 100));
        return this;
    }

    /** The value at a time that is no earlier than the one asked for before. */
    double at(long millis) {
        return line(millis) + slow.at(millis) + fast.at(millis);
    }

    private double line(long millis) {
        Point before = points.get(0);
        for (Point point : points) {
            if (millis <= point.millis) {
                double way = point.millis == before.millis
                        ? 0
                        : (double) (millis - before.millis) / (point.millis - before.millis);
                return before.cents + way * (point.cents - before.cents);
            }
            before = point;
        }
        return before.cents;
    }
}
