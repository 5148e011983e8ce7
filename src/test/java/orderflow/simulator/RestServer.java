package orderflow.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/** The HTTP end of the simulator: checks the key, lets faults strike, compresses and sends. */
final class RestServer {

    static {
        // Otherwise each answer in two packets waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService workers = DaemonThreads.pool("simulator-rest", 4);
    private final RestRoutes routes;
    private final RestFaults restFaults;
    private final Faults faults;
    private final Keys keys;
    private final boolean keyInQuery;
    private final SessionClock clock;
    private final Sightings seen;
    private final AtomicLong requests = new AtomicLong();

    /** @param port 0 for a free one */
    RestServer(
            int port,
            RestRoutes routes,
            Faults faults,
            Keys keys,
            boolean keyInQuery,
            SessionClock clock,
            Sightings seen)
            throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.routes = routes;
        this.restFaults = new RestFaults(faults);
        this.faults = faults;
        this.keys = keys;
        this.keyInQuery = keyInQuery;
        this.clock = clock;
        this.seen = seen;
        server.setExecutor(workers);
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        String id = String.format("%032x", requests.incrementAndGet());
        RestRequest request = RestRequest.of(exchange, id, "http://127.0.0.1:" + port());
        RestAnswer answer;
        try {
            answer = answer(exchange, request);
        } catch (RuntimeException e) {
            answer = RestAnswer.plain(500, "the simulator failed: " + e);
        }
        RestAnswer found = answer;
        Optional<FaultSpec> slow = faults.strikes(FaultKind.SLOW_ANSWER, request.path());
        if (slow.isPresent()) {
            clock.after(slow.get().number(), () -> send(exchange, request, found));
            note(exchange, found.status());
        } else {
            note(exchange, found.status());
            send(exchange, request, found);
        }
    }

    private RestAnswer answer(HttpExchange exchange, RestRequest request) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return RestAnswer.plain(405, "405 method not allowed");
        }
        String key = RestRequest.bearer(exchange);
        if (key == null && keyInQuery) {
            key = request.parameters().get("apiKey");
        }
        if (key == null || key.isEmpty()) {
            return RestAnswer.error(401, request.id(), "API Key was not provided");
        }
        if (!keys.accepts(key)) {
            return RestAnswer.error(401, request.id(), "Unknown API Key");
        }
        return restFaults.answer(request).orElseGet(() -> routes.answer(request));
    }

    private void note(HttpExchange exchange, int status) {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String query = exchange.getRequestURI().getRawQuery();
        seen.request(new SeenRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                headers,
                status));
    }

    private void send(HttpExchange exchange, RestRequest request, RestAnswer answer) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body();
            boolean broken =
                    faults.strikes(FaultKind.BROKEN_GZIP, request.path()).isPresent();
            if (broken || wantsGzip(exchange)) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                byte[] whole = compressed(body);
                body = broken ? Arrays.copyOf(whole, Math.max(12, whole.length / 2)) : whole;
            }
            boolean cut = faults.strikes(FaultKind.CUT_BODY, request.path()).isPresent();
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, cut ? body.length / 2 : body.length);
            out.flush();
        } catch (IOException e) {
            // The client has gone, or the body was cut on purpose; either way there is nobody to tell.
            exchange.close();
        }
    }

    private static boolean wantsGzip(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of()).stream()
                .anyMatch(encodings -> encodings.contains("gzip"));
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
