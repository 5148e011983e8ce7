package orderflow.feed.databento;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server on loopback that answers as the vendor's history is documented to: key, form fields, cost, data, errors. */
public final class HistoryServer implements AutoCloseable {

    public static final String KEY = "db-cAnArY0123456789cAnArY01234567";

    private static final List<String> FIELDS =
            List.of("dataset", "schema", "symbols", "stype_in", "stype_out", "start", "end");

    private final HttpServer server;
    private final Map<String, byte[]> data = new HashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile String cost = "0.25";
    private volatile String warning = "";

    private record Failure(int status, String body, Map<String, String> headers, int bytesBefore) {}

    public HistoryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v0/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What each request costs, as it is written. */
    public HistoryServer cost(String dollars) {
        cost = dollars;
        return this;
    }

    /** Said beside each answer. */
    public HistoryServer warning(String list) {
        warning = list;
        return this;
    }

    /** The records of a schema of a symbol. */
    public HistoryServer data(String schema, String symbol, byte[] compressed) {
        data.put(schema + " " + symbol, compressed);
        return this;
    }

    /** The next call fails so. */
    public HistoryServer fail(int status, String body, Map<String, String> headers) {
        failures.add(new Failure(status, body, headers, 0));
        return this;
    }

    /** The next call breaks off behind so many bytes. */
    public HistoryServer breakOff(int bytes) {
        failures.add(new Failure(200, "", Map.of(), bytes));
        return this;
    }

    /** The next calls are answered as they should be, before what fails. */
    public HistoryServer passOver(int calls) {
        for (int i = 0; i < calls; i++) {
            failures.add(new Failure(200, "", Map.of(), Integer.MAX_VALUE));
        }
        return this;
    }

    /** Each call: its method, schema and symbol. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = form(exchange);
            String method = exchange.getRequestURI().getPath().substring("/v0/".length());
            calls.add(method + " " + form.get("schema") + " " + form.get("symbols"));
            if (!warning.isEmpty()) {
                exchange.getResponseHeaders().set("X-Warning", warning);
            }
            Failure next = failures.poll();
            Failure failure = next == null || next.bytesBefore == Integer.MAX_VALUE ? null : next;
            if (failure != null && failure.bytesBefore == 0) {
                failure.headers.forEach(exchange.getResponseHeaders()::set);
                send(exchange, failure.status, failure.body.getBytes(StandardCharsets.UTF_8));
            } else {
                answer(exchange, method, form, failure);
            }
        }
    }

    private void answer(HttpExchange exchange, String method, Map<String, String> form, Failure failure)
            throws IOException {
        String login = "Basic " + Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));
        if (!login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            error(
                    exchange,
                    401,
                    "{\"detail\":{\"case\":\"auth_authentication_failed\",\"message\":\"Authentication"
                            + " failed.\",\"status_code\":401}}");
        } else if (!exchange.getRequestMethod().equals("POST") || !form.keySet().containsAll(FIELDS)) {
            error(exchange, 400, "{\"detail\":\"expected the fields " + FIELDS + ", was " + form.keySet() + "\"}");
        } else if (!data.containsKey(form.get("schema") + " " + form.get("symbols"))) {
            error(
                    exchange,
                    422,
                    "{\"detail\":{\"case\":\"symbology_invalid_request\",\"message\":\"None of the symbols"
                            + " could be resolved\",\"payload\":{\"a\":[1]}}}");
        } else if (method.equals("metadata.get_cost")) {
            send(exchange, 200, cost.getBytes(StandardCharsets.UTF_8));
        } else if (method.equals("timeseries.get_range")
                && "dbn".equals(form.get("encoding"))
                && "zstd".equals(form.get("compression"))) {
            stream(exchange, data.get(form.get("schema") + " " + form.get("symbols")), failure);
        } else {
            error(exchange, 404, "{\"detail\":\"Not Found\"}");
        }
    }

    /** In chunks, without saying how many bytes there will be; an answer that breaks off had said it. */
    private static void stream(HttpExchange exchange, byte[] bytes, Failure failure) throws IOException {
        exchange.sendResponseHeaders(200, failure == null ? 0 : bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, failure == null ? bytes.length : failure.bytesBefore);
        out.flush();
        if (failure == null) {
            out.close();
        }
    }

    private static void error(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
