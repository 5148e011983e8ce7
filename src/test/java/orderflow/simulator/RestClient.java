package orderflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A plain HTTP client for the tests of the simulator. */
final class RestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RestClient() {}

    static HttpResponse<byte[]> get(PolygonSimulator simulator, String pathAndQuery, String... headers)
            throws IOException, InterruptedException {
        return get(URI.create(simulator.restUri() + pathAndQuery), headers);
    }

    static HttpResponse<byte[]> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The answer to a request with a good key. */
    static HttpResponse<byte[]> withKey(PolygonSimulator simulator, String pathAndQuery)
            throws IOException, InterruptedException {
        return get(simulator, pathAndQuery, "Authorization", "Bearer " + PolygonSimulator.DEMO_KEY);
    }

    /** The body of the answer to a request with a good key. */
    static JsonNode json(PolygonSimulator simulator, String pathAndQuery) throws IOException, InterruptedException {
        return Json.tree(text(withKey(simulator, pathAndQuery)));
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The results of all pages. */
    static List<JsonNode> pages(PolygonSimulator simulator, String pathAndQuery)
            throws IOException, InterruptedException {
        List<JsonNode> results = new ArrayList<>();
        String url = simulator.restUri() + pathAndQuery;
        while (url != null) {
            JsonNode page =
                    Json.tree(text(get(URI.create(url), "Authorization", "Bearer " + PolygonSimulator.DEMO_KEY)));
            page.path("results").forEach(results::add);
            url = page.has("next_url") ? page.get("next_url").asText() : null;
        }
        return results;
    }
}
