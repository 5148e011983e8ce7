package orderflow.simulator;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** One WebSocket connection as the server holds it. Safe for use by several threads. */
final class Wire {

    private static final int FRAGMENT_BYTES = 64;
    private static final int NO_CLOSE_FRAME = 1006;
    private static final long LINGER_NANOS = 1_000_000_000;

    private final WebSocketImpl socket;
    private volatile boolean ending;
    private boolean ended;
    private long endedNanos;

    Wire(WebSocketImpl socket) {
        this.socket = socket;
    }

    void send(String text) {
        try {
            socket.send(text);
        } catch (WebsocketNotConnectedException e) {
            // It went away since; its session is told by the server's own call.
        }
    }

    /** Sends one message in many parts. */
    void sendInParts(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            for (int from = 0; from < bytes.length || from == 0; from += FRAGMENT_BYTES) {
                int length = Math.min(FRAGMENT_BYTES, bytes.length - from);
                boolean last = from + length >= bytes.length;
                socket.sendFragmentedFrame(Opcode.TEXT, ByteBuffer.wrap(bytes, from, length), last);
            }
        } catch (WebsocketNotConnectedException e) {
            // As in send.
        }
    }

    /** Asks for a sign that everything sent before was read. */
    void ping() {
        try {
            socket.sendPing();
        } catch (WebsocketNotConnectedException e) {
            // As in send.
        }
    }

    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /**
     * Sends what waits, then ends the TCP connection without a close frame.
     *
     * <p>Only the sending half ends at first. A pong that comes for a socket that is closed already is answered with a
     * reset, and a reset takes from the client what it has not yet read.
     */
    void dropAfterSending() {
        ending = true;
    }

    /** Goes on with {@link #dropAfterSending}; called again and again by one thread. */
    void goOnEnding() {
        if (!ending || !socket.outQueue.isEmpty()) {
            return;
        }
        if (!ended) {
            ended = true;
            endedNanos = System.nanoTime();
            endSending();
        } else if (System.nanoTime() - endedNanos > LINGER_NANOS) {
            drop();
        }
    }

    private void endSending() {
        try {
            if (socket.getChannel() instanceof SocketChannel tcp) {
                tcp.shutdownOutput();
            }
        } catch (IOException e) {
            // The client was quicker, and its own end is noticed anyway.
        }
    }

    /** Resets the TCP connection at once. */
    void drop() {
        ByteChannel channel = socket.getChannel();
        if (channel instanceof SocketChannel tcp) {
            try {
                tcp.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                // It is closed already, which is what was wanted.
            }
        }
        socket.closeConnection(NO_CLOSE_FRAME, "");
        // Only a selector that wakes up lets go of the connection.
        socket.getWebSocketListener().onWriteDemand(socket);
    }

    /** Frames that wait for the client to read. */
    int waiting() {
        return socket.outQueue.size();
    }
}
