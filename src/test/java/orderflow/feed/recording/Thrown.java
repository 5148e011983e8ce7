package orderflow.feed.recording;

import java.io.IOException;
import java.util.stream.Stream;

/** What may end a thread that reads or writes: a fault of the disk, a defect, a fault of the machine. */
final class Thrown {

    private Thrown() {}

    static Stream<Throwable> kinds() {
        return Stream.of(
                new IOException("the disk"),
                new IllegalStateException("a defect"),
                new NoClassDefFoundError("a class"));
    }

    /** Throws any kind, checked or not. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
