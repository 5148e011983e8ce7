package orderflow.score;

import java.util.function.Consumer;

/** Marks that can be gone through several times, always in the order in which they were raised. */
@FunctionalInterface
public interface MarkSource {

    /** Gives each mark in turn. */
    void forEach(Consumer<Mark> taker);
}
