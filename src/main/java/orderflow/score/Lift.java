package orderflow.score;

import java.util.OptionalDouble;

/** How a figure compares with that of random moments. */
final class Lift {

    private Lift() {}

    /** For what may be 0 or negative. */
    static OptionalDouble difference(OptionalDouble figure, OptionalDouble random) {
        return figure.isPresent() && random.isPresent()
                ? OptionalDouble.of(figure.getAsDouble() - random.getAsDouble())
                : OptionalDouble.empty();
    }

    /** For shares and rates; empty where the random one is 0. */
    static OptionalDouble ratio(OptionalDouble figure, OptionalDouble random) {
        return figure.isPresent() && random.isPresent() && random.getAsDouble() > 0
                ? OptionalDouble.of(figure.getAsDouble() / random.getAsDouble())
                : OptionalDouble.empty();
    }
}
