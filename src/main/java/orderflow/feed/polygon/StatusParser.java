package orderflow.feed.polygon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds the status messages among the events of a frame. */
final class StatusParser {

    /**
     * The status messages of a frame.
     *
     * @param onlyStatus true when the frame holds nothing else
     */
    record Result(List<SocketNotice> notices, boolean onlyStatus) {}

    private static final Result NOTHING = new Result(List.of(), false);
    private static final String SUBSCRIBED = "subscribed to:";
    private static final byte[] WORD = {'"', 's', 't', 'a', 't', 'u', 's', '"'};

    private StatusParser() {}

    /** The status messages in order; none in a frame that is no JSON, which the engine will count as malformed. */
    static Result parse(byte[] frame, ApiKey key) {
        if (!mayHoldStatus(frame)) {
            return NOTHING;
        }
        List<SocketNotice> notices = new ArrayList<>();
        boolean onlyStatus = true;
        try (JsonParser parser = BodyJson.parser(frame)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                parser.nextToken();
            }
            while (parser.currentToken() == JsonToken.START_OBJECT) {
                onlyStatus &= readObject(parser, notices, key);
                parser.nextToken();
            }
        } catch (IOException e) {
            onlyStatus = false;
        }
        return new Result(notices, onlyStatus && !notices.isEmpty());
    }

    private static boolean readObject(JsonParser parser, List<SocketNotice> notices, ApiKey key) throws IOException {
        String event = "";
        String status = "";
        String message = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                switch (name) {
                    case "ev" -> event = parser.getText();
                    case "status" -> status = parser.getText();
                    case "message" -> message = key.hideIn(ReplyText.oneLine(parser.getText()));
                    default -> {}
                }
            }
            parser.skipChildren();
        }
        if (!event.equals("status") || status.isEmpty()) {
            return false;
        }
        notices.add(notice(key.hideIn(ReplyText.oneLine(status)), message));
        return true;
    }

    private static SocketNotice notice(String status, String message) {
        return switch (status) {
            case "connected" -> new SocketNotice.Connected();
            case "auth_success" -> new SocketNotice.Authenticated();
            case "auth_failed" -> new SocketNotice.AuthFailed(message);
            case "auth_timeout" -> new SocketNotice.AuthTimeout(message);
            case "max_connections" -> new SocketNotice.Crowded(message);
            case "success" -> subscribed(message);
            case "error" ->
                message.toLowerCase(Locale.ROOT).contains("not authorized")
                        ? new SocketNotice.NotAuthorized(message)
                        : new SocketNotice.OtherStatus(status, message);
            default -> new SocketNotice.OtherStatus(status, message);
        };
    }

    private static SocketNotice subscribed(String message) {
        if (message.startsWith(SUBSCRIBED)) {
            return Topic.parse(message.substring(SUBSCRIBED.length()).strip())
                    .<SocketNotice>map(SocketNotice.Subscribed::new)
                    .orElse(new SocketNotice.OtherStatus("success", message));
        }
        return new SocketNotice.OtherStatus("success", message);
    }

    /** True when the word is somewhere in the frame: most frames need no second parse. */
    private static boolean mayHoldStatus(byte[] frame) {
        for (int i = 0; i + WORD.length <= frame.length; i++) {
            if (frame[i] == '"' && Arrays.equals(frame, i, i + WORD.length, WORD, 0, WORD.length)) {
                return true;
            }
        }
        return false;
    }
}
