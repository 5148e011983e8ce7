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

/**
 * One WebSocket connection as the server holds it. Safe for use by several threads.
 *
 * <p>It is ended by one thread that holds no lock: ending takes the lock of the socket, and who has that may want the
 * hub's, which the callers here hold.
 */
final class Wire {

    private static final int FRAGMENT_BYTES = 64;
    private static final int NO_CLOSE_FRAME = 1006;
    private static final long LINGER_NANOS = 1_000_000_000;

    private final WebSocketImpl socket;
    private volatile Runnable closing;
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

    /** Sends one message as its bytes. */
    void sendBinary(String text) {
        try {
            socket.send(text.getBytes(StandardCharsets.UTF_8));
        } catch (WebsocketNotConnectedException e) {
            // As in send.
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

    /** Closes the connection with a close frame, by {@link #goOnEnding}. */
    void close(int code, String reason) {
        closing = () -> socket.close(code, reason);
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

    /** Goes on with {@link #close} and {@link #dropAfterSending}; called again and again by one thread. */
    void goOnEnding() {
        Runnable close = closing;
        if (close != null) {
            closing = null;
            close.run();
        }
        if (!ending || !socket.outQueue.isEmpty()) {
            return;
        }
        if (!ended) {
            ended = true;
            endedNanos = System.nanoTime();
            endSending();
        } else if (System.nanoTime() - endedNanos > LINGER_NANOS) {
            dropNow();
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

    /** Resets the TCP connection, by {@link #goOnEnding}. */
    void drop() {
        closing = this::dropNow;
    }

    /** Resets the TCP connection at once; for a caller without a lock. */
    void dropNow() {
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
