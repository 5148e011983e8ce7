package orderflow.feed.polygon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;

/** A web server on loopback that answers one call after the other as it was told. */
final class ScriptedServer implements AutoCloseable {

    /** Answers one call. */
    interface Reply {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestURI().toString());
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Reply reply = replies.poll();
        try (exchange) {
            (reply == null ? json(500, "{\"error\":\"nothing more in the script\"}") : reply).answer(exchange);
        }
    }

    ScriptedServer then(Reply... more) {
        replies.addAll(new ArrayDeque<>(List.of(more)));
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Path and query of each call so far. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    static Reply ok(String body) {
        return json(200, body);
    }

    static Reply json(int status, String body, String... headers) {
        return exchange -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply gzip(String body, int keptBytes) {
        return exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
            byte[] kept = Arrays.copyOf(packed.toByteArray(), Math.min(keptBytes, packed.size()));
            send(exchange, 200, kept, "Content-Encoding", "gzip");
        };
    }

    /** Promises more than it sends and breaks off. */
    static Reply brokenOff() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"results\":".getBytes(StandardCharsets.UTF_8));
            throw new IOException("broken off on purpose");
        };
    }

    private static void send(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
