package orderflow.feed.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import orderflow.event.BookSide;
import orderflow.event.Price;
import orderflow.event.Quantity;

/** One side of a book as Jackson gives it: {@code [[price, size], ...]}. */
final class LevelList {

    private final EventFields.Levels levels = new EventFields.Levels();
    private boolean wellFormed = true;

    /** Reads the array that was just entered to its end. */
    static LevelList read(JsonParser json) throws IOException {
        LevelList list = new LevelList();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                list.readLevel(json);
            } else {
                json.skipChildren();
                list.wellFormed = false;
            }
        }
        return list;
    }

    /** The side; what is no level makes the whole event malformed. */
    BookSide side(String key) {
        if (!wellFormed) {
            throw new MalformedException(
                    "expected every level in " + key + " of L2 to be [price, size]", "was something else");
        }
        return levels.side();
    }

    private void readLevel(JsonParser json) throws IOException {
        BigDecimal[] pair = new BigDecimal[2];
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count < pair.length) {
                pair[count] = JsonNumbers.decimalOrNull(json);
            }
            count++;
            json.skipChildren();
        }
        boolean numbers = count == pair.length && pair[0] != null && pair[1] != null;
        if (numbers && Price.inRange(pair[0]) && Quantity.inRange(pair[1])) {
            levels.add(Price.of(pair[0]), Quantity.of(pair[1]));
        } else {
            wellFormed = false;
        }
    }
}
