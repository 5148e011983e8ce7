package orderflow.feed.databento;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where fetched days lie, one file for each dataset, schema, symbol and New York day, so that none is paid for twice. */
public final class HistoryStore {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Path folder;

    /** A store in a folder, which need not be there yet. */
    public HistoryStore(Path folder) {
        this.folder = folder;
    }

    /** The file that holds what a request asks for, whether it is there or not. */
    public Path file(HistoryRequest request) {
        return folder.resolve(request.dataset().toLowerCase(Locale.ROOT).replace('.', '-') + "-"
                + DateTimeFormatter.BASIC_ISO_DATE.format(day(request)) + "." + request.schema() + "."
                + URLEncoder.encode(request.symbol(), StandardCharsets.UTF_8) + ".dbn.zst");
    }

    /** The New York day on which a request begins. */
    public static LocalDate day(HistoryRequest request) {
        return request.start().atZone(NEW_YORK).toLocalDate();
    }

    /** What a New York day of a symbol is, from midnight to midnight there. */
    public static HistoryRequest day(String dataset, String schema, String symbol, LocalDate day) {
        return new HistoryRequest(
                dataset,
                schema,
                symbol,
                day.atStartOfDay(NEW_YORK).toInstant(),
                day.plusDays(1).atStartOfDay(NEW_YORK).toInstant());
    }
}
