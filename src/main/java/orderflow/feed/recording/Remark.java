package orderflow.feed.recording;

/** What a recording holds beside events, in its place among them. */
public sealed interface Remark {

    /**
     * A line or an event that cannot be used.
     *
     * @param cause what is wrong, in words that are the same for every record with the same fault
     * @param detail what it was; text from the recording, not yet escaped
     * @param symbol that an event names all the same, or empty
     * @param kind of event that it says it is, or empty
     */
    record Malformed(String cause, String detail, String symbol, String kind) implements Remark {

        /** A line of which nothing is known. */
        public Malformed(String cause, String detail) {
            this(cause, detail, "", "");
        }
    }

    /** A well-formed event of a kind that is passed over. */
    record OtherKind(String kind) implements Remark {}

    /**
     * What is held from here on, in place of what was.
     *
     * @param timeMillis when they came into force, or {@link orderflow.event.MarketEvent#NO_TIME}
     * @param json the array of a positions file in ASCII; not yet checked
     */
    record Positions(long timeMillis, String json) implements Remark {}

    /** The header of a recording that this program reads. */
    record Header() implements Remark {}

    /** A trade of a flat file that a correction says did not happen. */
    record CancelledTrade() implements Remark {}

    /** The header row of a flat file. */
    record FlatFileHeader() implements Remark {}

    /** Lines of a flat file, or records, that are of other symbols than those wanted, in a row or not. */
    record OtherSymbols(long lines) implements Remark {}

    /** The whole recording cannot be used from here on. */
    record Unusable(String reason) implements Remark {}

    /** Reading failed here, whatever the recording may hold behind. */
    record Unreadable(String reason) implements Remark {}

    /**
     * A compressed recording breaks off here; its last whole line was read.
     *
     * @param unit what its last whole one was read of: line, or record
     */
    record Truncated(String reason, String unit) implements Remark {}

    /** Something that is to be known of what follows; text from the file may be in it, not yet escaped. */
    record Notice(String text) implements Remark {}

    /** A file had no line at all. */
    record EmptyFile() implements Remark {}
}
