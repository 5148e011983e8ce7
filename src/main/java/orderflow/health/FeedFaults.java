package orderflow.health;

import orderflow.feed.polygon.RestFault;

/** What a fault of the feed amounts to, in words for a person who looks at one line. */
final class FeedFaults {

    private FeedFaults() {}

    /** The result of the check that a fault of any call decides. */
    static Result result(RestFault fault) {
        String said = fault.status() == 0 ? fault.message() : "HTTP " + fault.status() + ": " + fault.message();
        return switch (fault.kind()) {
            case KEY_REFUSED ->
                Result.of(
                        CheckName.KEY,
                        State.CRITICAL,
                        "the key was refused (" + said + ")",
                        "set POLYGON_API_KEY to a key that is valid");
            case NOT_ENTITLED ->
                Result.of(
                        CheckName.PLAN,
                        State.CRITICAL,
                        "the plan does not include " + fault.path() + " (" + said + ")",
                        "a plan with trades is needed");
            case RATE_LIMITED ->
                Result.of(
                        CheckName.RATE,
                        State.WARNING,
                        "rate limit reached (" + said + ")",
                        "lower rate_limit_per_second, or look for another user of the key");
            case SERVER_ERROR ->
                Result.of(
                        CheckName.REST,
                        State.CRITICAL,
                        "the feed fails (" + said + ")",
                        "wait, or see the vendor's status page");
            case UNREACHABLE, CLOSED ->
                isLate(fault.message())
                        ? timeout()
                        : Result.of(
                                CheckName.REST,
                                State.CRITICAL,
                                "the feed cannot be reached (" + reason(fault.message()) + ")",
                                "look at network, proxy and rest_url");
            case NOT_FOUND, UNREADABLE, UNEXPECTED ->
                Result.of(
                        CheckName.REST,
                        State.CRITICAL,
                        "the feed answers otherwise than expected (" + said + ")",
                        "look at rest_url, and whether a proxy or login page answers in its place");
        };
    }

    /** Nothing was heard in time; the same words whether the call or the whole check ran out of it. */
    static Result timeout() {
        return Result.of(
                CheckName.REST,
                State.CRITICAL,
                "the feed cannot be reached (timeout)",
                "look at network, proxy and rest_url, or give it more time with --timeout");
    }

    /** The library's words, without the name of its exception and behind what a person calls it. */
    private static String reason(String message) {
        String words = message.replaceFirst("^\\w+(Exception|Error): ", "");
        if (message.startsWith("SSL") || message.contains("certificate")) {
            return "TLS failure: " + words;
        }
        return message.contains("efused") ? "connection refused: " + words : words;
    }

    private static boolean isLate(String message) {
        return message.contains("imeout") || message.contains("timed out") || message.contains("by now");
    }
}
