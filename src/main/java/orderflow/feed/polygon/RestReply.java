package orderflow.feed.polygon;

/**
 * One answer of the server, or the failure to get one.
 *
 * @param status HTTP status, or 0 when there was no whole answer
 * @param body decompressed; empty when there was none
 * @param retryAfter the header's text, or empty
 * @param trouble why there was no whole answer, or empty
 * @param repeatable true when trying again may help
 */
record RestReply(int status, byte[] body, String retryAfter, String trouble, boolean repeatable) {

    private static final byte[] NOTHING = new byte[0];

    static RestReply of(int status, byte[] body, String retryAfter) {
        return new RestReply(status, body, retryAfter, "", status == 429 || status >= 500);
    }

    static RestReply broken(String trouble) {
        return new RestReply(0, NOTHING, "", trouble, true);
    }

    static RestReply refused(int status, String trouble) {
        return new RestReply(status, NOTHING, "", trouble, false);
    }

    boolean isWhole() {
        return trouble.isEmpty();
    }
}
