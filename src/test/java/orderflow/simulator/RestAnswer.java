package orderflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer before it is compressed and sent.
 *
 * @param headers those besides the type and length of the body
 */
record RestAnswer(int status, String type, byte[] body, Map<String, String> headers) {

    private static final String JSON = "application/json";

    static RestAnswer ok(JsonNode body) {
        return json(200, body);
    }

    static RestAnswer json(int status, JsonNode body) {
        return new RestAnswer(status, JSON, Json.text(body).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static RestAnswer plain(int status, String text) {
        return new RestAnswer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static RestAnswer html(int status, String text) {
        return new RestAnswer(status, "text/html", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** 400, 401 and 429 tell their reason as {@code error}. */
    static RestAnswer error(int status, String requestId, String message) {
        return json(
                status,
                Json.object()
                        .put("status", "ERROR")
                        .put("request_id", requestId)
                        .put("error", message));
    }

    static RestAnswer notEntitled(String requestId) {
        return json(
                403,
                withMessage(
                        "NOT_AUTHORIZED", requestId, "You are not entitled to this data. Please upgrade your plan."));
    }

    static RestAnswer notFound(String requestId) {
        return json(404, withMessage("NOT_FOUND", requestId, "Data not found."));
    }

    private static ObjectNode withMessage(String status, String requestId, String message) {
        return Json.object().put("status", status).put("request_id", requestId).put("message", message);
    }

    RestAnswer with(String header, String value) {
        return new RestAnswer(status, type, body, Map.of(header, value));
    }
}
