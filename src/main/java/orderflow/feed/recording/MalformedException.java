package orderflow.feed.recording;

/** A line or an event that cannot be used; never leaves this room. */
final class MalformedException extends RuntimeException {

    private final transient Remark.Malformed remark;

    MalformedException(String cause, String detail) {
        super(cause + ": " + detail, null, false, false);
        this.remark = new Remark.Malformed(cause, detail);
    }

    Remark.Malformed remark() {
        return remark;
    }
}
