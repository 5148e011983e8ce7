package orderflow.feed.polygon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A WebSocket server on loopback that greets, and answers each message as it was told. */
final class ScriptedSocketServer extends WebSocketServer implements AutoCloseable {

    static final String GREETING =
            "[{\"ev\":\"status\",\"status\":\"connected\",\"message\":\"Connected Successfully\"}]";
    static final String WELCOME = "[{\"ev\":\"status\",\"status\":\"auth_success\",\"message\":\"authenticated\"}]";

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch started = new CountDownLatch(1);
    private final BiConsumer<WebSocket, String> onMessage;

    ScriptedSocketServer(BiConsumer<WebSocket, String> onMessage) throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.onMessage = onMessage;
        setDaemon(true);
        setReuseAddr(true);
        start();
        started.await();
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + getPort() + "/stocks");
    }

    List<String> received() {
        return List.copyOf(received);
    }

    /**
     * Resets the TCP connection, without a close frame.
     *
     * <p>A plain end of the connection would do as well, but the JDK's client misses about one in four that follow a
     * frame at once; the watch then notices by its pings.
     */
    static void reset(WebSocket connection) {
        WebSocketImpl socket = (WebSocketImpl) connection;
        if (socket.getChannel() instanceof SocketChannel tcp) {
            try {
                tcp.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        // Only a selector that wakes up lets go of the connection.
        socket.getWebSocketListener().onWriteDemand(socket);
    }

    /** Sends what waits, then ends the TCP connection without a close frame. */
    static void hangUp(WebSocket connection) {
        ((WebSocketImpl) connection).flushAndClose(CloseFrame.ABNORMAL_CLOSE, "", false);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connection.send(GREETING);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        received.add(message);
        onMessage.accept(connection, message);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        received.add("closed " + code);
    }

    @Override
    public void onError(WebSocket connection, Exception error) {
        received.add("error " + error);
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void close() throws InterruptedException {
        stop(100);
    }
}
