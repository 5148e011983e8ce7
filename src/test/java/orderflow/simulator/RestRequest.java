package orderflow.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request as the routes see it.
 *
 * @param id what the answer calls it
 * @param base scheme, host and port under which the client reached the server
 * @param path decoded
 */
record RestRequest(String id, String base, String path, Map<String, String> parameters) {

    static RestRequest of(HttpExchange exchange, String id, String base) {
        return new RestRequest(
                id,
                base,
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI().getRawQuery()));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What follows {@code prefix} in the path. */
    String after(String prefix) {
        return path.substring(prefix.length());
    }

    /** The key of an {@code Authorization: Bearer} header, or null. */
    static String bearer(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ");
        return bearer ? header.substring("bearer ".length()).strip() : null;
    }
}
