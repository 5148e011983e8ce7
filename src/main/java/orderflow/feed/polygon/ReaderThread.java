package orderflow.feed.polygon;

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP client behind the sockets of one watch, with the one thread that reads them. */
public final class ReaderThread implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread reader = new Thread(task, "feed-reader");
        reader.setDaemon(true);
        return reader;
    });
    private final HttpClient client = HttpClient.newBuilder()
            .executor(thread)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Runs something on the thread, before whatever comes next. */
    Executor executor() {
        return thread;
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
