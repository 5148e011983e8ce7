package orderflow.sink;

import java.io.IOException;

/** Does several things although one of them fails, and throws the first failure when all are done. */
final class FirstFailure {

    private IOException first;

    /** Something that may fail to reach the disk. */
    interface Work {
        void run() throws IOException;
    }

    void of(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            first = first == null ? e : first;
        }
    }

    void rethrow() throws IOException {
        if (first != null) {
            throw first;
        }
    }
}
