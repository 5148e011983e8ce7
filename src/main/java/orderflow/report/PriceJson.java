package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import orderflow.event.Price;

/**
 * The prices of a day as short columns: whole numbers of the largest unit that measures all of them, each as the
 * difference from the one before it.
 *
 * <p>The lowest of a stretch is given as how far below its last it lies, the highest as how far above; a column that
 * would hold zeros alone is left out. Where there is no price there is a null.
 */
final class PriceJson {

    private static final int[] LASTS = {PriceSeries.BID, PriceSeries.ASK, PriceSeries.LAST};
    private static final String[] NAMES = {"bid", "ask", "last"};

    private final JsonGenerator json;
    private final TimeColumns rows;
    private long unit;

    PriceJson(JsonGenerator json, TimeColumns rows) {
        this.json = json;
        this.rows = rows;
    }

    /** Writes the columns as fields of the object that is open. */
    void write() throws IOException {
        unit = unit();
        json.writeStringField(
                "unit",
                BigDecimal.valueOf(unit, Price.DECIMALS).stripTrailingZeros().toPlainString());
        json.writeNumberField("width", rows.widthMillis());
        times(json, rows);
        for (int i = 0; i < LASTS.length; i++) {
            lasts(NAMES[i], LASTS[i]);
            distances(NAMES[i] + "Low", LASTS[i], LASTS[i] + 1);
            distances(NAMES[i] + "High", LASTS[i], LASTS[i] + 2);
        }
    }

    /** Writes the times of rows: the first in milliseconds, then how many stretches each lies behind the one before. */
    static void times(JsonGenerator json, TimeColumns rows) throws IOException {
        json.writeNumberField("start", rows.size() == 0 ? 0 : rows.timeMillis(0));
        json.writeArrayFieldStart("t");
        for (int row = 0; row < rows.size(); row++) {
            long before = rows.timeMillis(Math.max(0, row - 1));
            json.writeNumber((rows.timeMillis(row) - before) / rows.widthMillis());
        }
        json.writeEndArray();
    }

    private long unit() {
        long divisor = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = PriceSeries.BID; column <= PriceSeries.HIGH; column++) {
                divisor = greatestCommonDivisor(rows.get(column, row), divisor);
            }
        }
        return divisor == 0 ? Price.ONE : divisor;
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    private void lasts(String name, int column) throws IOException {
        json.writeArrayFieldStart(name);
        long before = 0;
        for (int row = 0; row < rows.size(); row++) {
            long price = rows.get(column, row);
            if (price == PriceSeries.NONE) {
                json.writeNull();
            } else {
                json.writeNumber(price / unit - before);
                before = price / unit;
            }
        }
        json.writeEndArray();
    }

    /** A stretch that ended without a quote still had a lowest and highest: they are told from the zero that is there. */
    private void distances(String name, int last, int column) throws IOException {
        boolean none = true;
        for (int row = 0; row < rows.size() && none; row++) {
            none = rows.get(column, row) == rows.get(last, row);
        }
        if (none) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (int row = 0; row < rows.size(); row++) {
            json.writeNumber(Math.abs(rows.get(column, row) - rows.get(last, row)) / unit);
        }
        json.writeEndArray();
    }
}
