package orderflow.simulator;

import java.util.List;
import java.util.Map;

/**
 * A REST request as it arrived.
 *
 * @param query the raw query, empty when there was none
 * @param headers by name in lower case
 * @param status what it was answered with
 */
public record SeenRequest(String method, String path, String query, Map<String, List<String>> headers, int status) {

    public SeenRequest {
        headers = Map.copyOf(headers);
    }
}
