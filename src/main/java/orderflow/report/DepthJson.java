package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import orderflow.event.Price;
import orderflow.event.Quantity;

/** The book of a day as the page reads it: for each stretch lists of prices and sizes in turn. */
final class DepthJson {

    private final JsonGenerator json;
    private final TimeColumns rows;

    DepthJson(JsonGenerator json, TimeColumns rows) {
        this.json = json;
        this.rows = rows;
    }

    /** Writes the columns as fields of the object that is open. */
    void write() throws IOException {
        json.writeNumberField("width", rows.widthMillis());
        PriceJson.times(json, rows);
        levels("bids", DepthSeries.BID_PRICE);
        levels("asks", DepthSeries.ASK_PRICE);
        largest("largestBid", DepthSeries.LARGEST_BID);
        largest("largestAsk", DepthSeries.LARGEST_ASK);
        sizes("traded", DepthSeries.TRADED);
        sizes("pulled", DepthSeries.PULLED);
    }

    private void levels(String name, int firstColumn) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < rows.size(); row++) {
            json.writeStartArray();
            for (int level = 0; level < DepthSeries.LEVELS; level++) {
                long size = rows.get(firstColumn + DepthSeries.LEVELS + level, row);
                if (size > 0) {
                    pair(rows.get(firstColumn + level, row), size);
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void largest(String name, int column) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < rows.size(); row++) {
            json.writeStartArray();
            if (rows.get(column, row) > 0) {
                pair(rows.get(column + 1, row), rows.get(column, row));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void sizes(String name, int column) throws IOException {
        json.writeArrayFieldStart(name);
        for (int row = 0; row < rows.size(); row++) {
            json.writeNumber(Quantity.decimal(rows.get(column, row)).toPlainString());
        }
        json.writeEndArray();
    }

    private void pair(long price, long size) throws IOException {
        BigDecimal dollars = Price.decimal(price).stripTrailingZeros();
        json.writeNumber(dollars.toPlainString());
        json.writeNumber(Quantity.decimal(size).toPlainString());
    }
}
