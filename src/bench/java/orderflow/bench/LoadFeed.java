package orderflow.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/**
 * A feed on loopback that costs as little as it can: it accepts one client, grants what it asks for and sends it frames.
 * REST knows the time and nothing else.
 */
final class LoadFeed implements AutoCloseable {

    private static final String SECRET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 0x8a;

    private final HttpServer rest;
    private final ServerSocket listening;
    private Socket client;
    private OutputStream out;
    private DataInputStream in;

    LoadFeed() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        listening = new ServerSocket(0, 1, loopback);
        rest = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        rest.createContext("/", exchange -> {
            boolean time = exchange.getRequestURI().getPath().equals("/v1/marketstatus/now");
            boolean days = exchange.getRequestURI().getPath().equals("/v1/marketstatus/upcoming");
            String answer = time
                    ? "{\"market\":\"open\",\"serverTime\":\"" + Instant.now() + "\"}"
                    : days ? "[]" : "{\"status\":\"OK\",\"results\":[]}";
            byte[] body = answer.getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        rest.start();
    }

    String restUrl() {
        return "http://127.0.0.1:" + rest.getAddress().getPort();
    }

    String webSocketUrl() {
        return "ws://127.0.0.1:" + listening.getLocalPort() + "/stocks";
    }

    /** Waits for the client, lets it in and grants its topics; pings are answered from then on. */
    void accept() throws IOException {
        client = listening.accept();
        client.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        out = new BufferedOutputStream(client.getOutputStream(), 1 << 18);
        shakeHands();
        say("[{\"ev\":\"status\",\"status\":\"connected\",\"message\":\"Connected Successfully\"}]");
        read();
        say("[{\"ev\":\"status\",\"status\":\"auth_success\",\"message\":\"authenticated\"}]");
        String subscription = read();
        int from = subscription.indexOf("\"params\":\"") + "\"params\":\"".length();
        StringBuilder answer = new StringBuilder("[");
        for (String topic :
                subscription.substring(from, subscription.indexOf('"', from)).split(",")) {
            answer.append(answer.length() == 1 ? "" : ",")
                    .append("{\"ev\":\"status\",\"status\":\"success\",\"message\":\"subscribed to: ")
                    .append(topic)
                    .append("\"}");
        }
        say(answer.append(']').toString());
        Thread reader = new Thread(this::listen, "client");
        reader.setDaemon(true);
        reader.start();
    }

    private void shakeHands() throws IOException {
        String key = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + SECRET).getBytes(StandardCharsets.US_ASCII));
            String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n";
            out.write(answer.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    /** The next message of the client that is text; pings are answered on the way. */
    private String read() throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte() & 0x7f;
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            if (opcode == PING) {
                send(PONG, payload, payload.length);
            } else if (opcode == CLOSE) {
                throw new IOException("the client said goodbye");
            } else {
                return new String(payload, StandardCharsets.UTF_8);
            }
        }
    }

    private void listen() {
        try {
            while (true) {
                read();
            }
        } catch (IOException e) {
            // The client has gone, which is how each run ends.
        }
    }

    private void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        send(TEXT, bytes, bytes.length);
    }

    /** Sends the beginning of an array as one message; blocks while the client does not read. */
    void send(byte[] frame, int length) throws IOException {
        send(TEXT, frame, length);
    }

    private synchronized void send(int first, byte[] payload, int length) throws IOException {
        out.write(first);
        if (length < 126) {
            out.write(length);
        } else if (length < 1 << 16) {
            out.write(126);
            out.write(length >> 8);
            out.write(length);
        } else {
            out.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) length >> shift));
            }
        }
        out.write(payload, 0, length);
        out.flush();
    }

    @Override
    public void close() {
        rest.stop(0);
        try {
            listening.close();
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
