package orderflow.simulator;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A WebSocket client that reads three messages and no more until it is told to. */
final class StalledReader implements WebSocket.Listener, AutoCloseable {

    private static final int GREETINGS = 3;

    private final AtomicInteger texts = new AtomicInteger();
    private final CountDownLatch greeted = new CountDownLatch(GREETINGS);
    private final WebSocket socket;

    private StalledReader(PolygonSimulator simulator) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(simulator.webSocketUri(), this)
                .join();
    }

    static StalledReader subscribed(PolygonSimulator simulator, String topics) throws InterruptedException {
        StalledReader reader = new StalledReader(simulator);
        reader.socket
                .sendText("{\"action\":\"auth\",\"params\":\"" + PolygonSimulator.DEMO_KEY + "\"}", true)
                .join();
        reader.socket
                .sendText("{\"action\":\"subscribe\",\"params\":\"" + topics + "\"}", true)
                .join();
        reader.greeted.await();
        return reader;
    }

    void readOn() {
        socket.request(Long.MAX_VALUE);
    }

    int texts() {
        return texts.get();
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(GREETINGS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        texts.incrementAndGet();
        greeted.countDown();
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
