package orderflow.feed.databento;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is asked of the vendor's history: one schema of one symbol.
 *
 * @param start first moment, by the time at which records were received
 * @param end moment behind the last
 */
public record HistoryRequest(String dataset, String schema, String symbol, Instant start, Instant end) {

    /** The fields that say what is wanted, as a form. */
    String form() {
        StringBuilder form = new StringBuilder();
        field(form, "dataset", dataset);
        field(form, "schema", schema);
        field(form, "symbols", symbol);
        field(form, "stype_in", "raw_symbol");
        field(form, "stype_out", "instrument_id");
        field(form, "start", start.toString());
        field(form, "end", end.toString());
        return form.toString();
    }

    /** The same, with the form in which the records are wanted. */
    String formOfRecords() {
        StringBuilder form = new StringBuilder(form());
        field(form, "encoding", "dbn");
        field(form, "compression", "zstd");
        return form.toString();
    }

    private static void field(StringBuilder form, String name, String value) {
        form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
