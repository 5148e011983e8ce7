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

    private final WebSocketImpl socket;

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

    /** Sends what waits, then ends the TCP connection without a close frame. */
    void dropAfterSending() {
        socket.flushAndClose(NO_CLOSE_FRAME, "", false);
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
