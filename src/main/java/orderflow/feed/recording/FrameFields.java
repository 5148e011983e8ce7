package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/** The arrival time and the way of a frame as a watch records it. Not thread-safe. */
final class FrameFields {

    private Receipt.Kind kind;
    private String fault;
    private long arrivalMillis = MarketEvent.NO_TIME;

    /** The way that a key of a recorded line stands for, or null. */
    static Receipt.Kind kindOf(String key) {
        return switch (key) {
            case "frame" -> Receipt.Kind.STREAM;
            case "backfill" -> Receipt.Kind.BACKFILL;
            case "warmup" -> Receipt.Kind.WARMUP;
            default -> null;
        };
    }

    /** The key of a recorded line that stands for a way. */
    static String keyOf(Receipt.Kind kind) {
        return switch (kind) {
            case STREAM -> "frame";
            case BACKFILL -> "backfill";
            case WARMUP -> "warmup";
        };
    }

    void takeArrival(JsonParser json) throws IOException {
        arrivalMillis = MarketEvent.NO_TIME;
        if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && JsonNumbers.isLong(json)) {
            arrivalMillis = json.getLongValue();
        } else {
            json.skipChildren();
        }
    }

    void kind(Receipt.Kind found) {
        kind = found;
        fault = null;
    }

    void wrong(Receipt.Kind found) {
        kind = found;
        fault = "expected an array of events in a frame";
    }

    /** True when the line is a frame and no event. */
    boolean isFrame() {
        return kind != null;
    }

    Receipt receipt(long delayMillis) {
        if (fault != null) {
            throw new MalformedException(fault, "was something else");
        }
        if (!EventTime.isValid(arrivalMillis)) {
            throw new MalformedException("expected the arrival of a frame in ms as at", "was missing or out of range");
        }
        return new Receipt(kind, arrivalMillis, delayMillis);
    }
}
