package orderflow.feed.polygon;

/**
 * One answer of the server, or the failure to get one.
 *
 * @param status HTTP status, or 0 when there was no whole answer
 * @param body empty when there was none
 * @param retryAfter the header's text, or empty
 * @param trouble why there was no whole answer, or empty
 * @param repeatable true when trying again may help
 */
record RestReply(int status, Body body, String retryAfter, String trouble, boolean repeatable) {

    static RestReply of(int status, Body body, String retryAfter) {
        return new RestReply(status, body, retryAfter, "", status == 429 || status >= 500);
    }

    static RestReply broken(String trouble) {
        return new RestReply(0, Body.NONE, "", trouble, true);
    }

    static RestReply refused(int status, String trouble) {
        return new RestReply(status, Body.NONE, "", trouble, false);
    }

    boolean isWhole() {
        return trouble.isEmpty();
    }
}
