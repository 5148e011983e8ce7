package orderflow.simulator;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A plain WebSocket client for the tests of the simulator: keeps each message and how the connection ended. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 10;

    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private StreamClient(PolygonSimulator simulator) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(simulator.webSocketUri(), this)
                .join();
    }

    /** Connected, with the greeting still to be read. */
    static StreamClient connect(PolygonSimulator simulator) {
        return new StreamClient(simulator);
    }

    /** Connected, authenticated and subscribed; the next message is the first with data. */
    static StreamClient subscribed(PolygonSimulator simulator, String topics) throws InterruptedException {
        StreamClient client = connect(simulator);
        client.next();
        client.say("auth", PolygonSimulator.DEMO_KEY);
        client.next();
        client.say("subscribe", topics);
        client.next();
        return client;
    }

    void say(String action, String params) {
        send("{\"action\":\"" + action + "\",\"params\":\"" + params + "\"}");
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void ping() {
        socket.sendPing(ByteBuffer.wrap(new byte[] {1})).join();
    }

    /** The next message, {@code pong}, {@code closed CODE} or {@code error}. */
    String next() throws InterruptedException {
        String message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("expected a message within " + PATIENCE_SECONDS + " s after " + heard);
        }
        heard.add(message.substring(0, Math.min(80, message.length())));
        return message;
    }

    /** Everything up to the end of the connection, which comes last. */
    List<String> untilClosed() throws InterruptedException {
        List<String> all = new ArrayList<>();
        do {
            all.add(next());
        } while (!all.get(all.size() - 1).startsWith("closed")
                && !all.get(all.size() - 1).equals("error"));
        return all;
    }

    /** Whether nothing more has come. Meaningful only after an answer to something sent later. */
    boolean silent() {
        return messages.isEmpty();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        messages.add("pong");
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        messages.add("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        messages.add("error");
    }

    @Override
    public void close() {
        socket.abort();
    }
}
