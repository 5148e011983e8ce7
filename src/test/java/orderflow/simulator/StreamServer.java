package orderflow.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/**
 * The WebSocket end of the simulator: hands everything to the hub.
 *
 * <p>The library can lose a demand to write: its selector thread takes back the demand after it has found the queue
 * empty, even if another thread has filled it in between. What then lies in the queue would wait for the next send, so
 * the demand is made again every few milliseconds while something waits.
 */
final class StreamServer extends WebSocketServer {

    private static final String PATH = "/stocks";

    private static final long REMINDER_MILLIS = 2;

    private final StreamHub hub;
    private final ScheduledThreadPoolExecutor reminder = DaemonThreads.timer("simulator-writes");
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /** @param port 0 for a free one */
    StreamServer(int port, StreamHub hub) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.hub = hub;
        // The vendor's server sends no heartbeat.
        setConnectionLostTimeout(0);
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    /** Starts it and waits until it listens. */
    void listen() throws IOException {
        start();
        try {
            started.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("cannot listen on " + getAddress() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before it listened", e);
        }
        reminder.scheduleWithFixedDelay(this::remind, REMINDER_MILLIS, REMINDER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void remind() {
        for (WebSocket socket : getConnections()) {
            WebSocketImpl connection = (WebSocketImpl) socket;
            if (!connection.outQueue.isEmpty() || connection.isFlushAndClose()) {
                onWriteDemand(connection);
            }
            Wire wire = connection.getAttachment();
            if (wire != null) {
                wire.goOnEnding();
            }
        }
    }

    void shut() {
        reminder.shutdownNow();
        try {
            for (WebSocket socket : getConnections()) {
                new Wire((WebSocketImpl) socket).dropNow();
            }
            stop(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        boolean refused = hub.faults().inForce(FaultKind.WEBSOCKET_REFUSED);
        if (refused || !request.getResourceDescriptor().equals(PATH)) {
            throw new InvalidDataException(CloseFrame.REFUSE, "expected the path " + PATH);
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake request) {
        Wire wire = new Wire((WebSocketImpl) socket);
        socket.setAttachment(wire);
        hub.opened(socket, wire);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        hub.closed(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        hub.received(socket, text);
    }

    @Override
    public void onWebsocketPing(WebSocket socket, Framedata ping) {
        if (hub.pinged(socket)) {
            super.onWebsocketPing(socket, ping);
        }
    }

    @Override
    public void onWebsocketPong(WebSocket socket, Framedata pong) {
        hub.ponged(socket);
    }

    @Override
    public void onError(WebSocket socket, Exception error) {
        if (socket == null) {
            started.completeExceptionally(error);
        }
    }

    @Override
    public void onStart() {
        started.complete(null);
    }
}
