package orderflow.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import orderflow.feed.databento.HistoryRequest;
import orderflow.feed.databento.HistoryStore;
import orderflow.market.TradingSession;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which past days of a vendor's history are replayed, and what they may cost. */
final class HistoryOptions {

    /** Whose history. */
    enum Source {
        databento
    }

    private static final String WITHOUT_ORDERS = "EQUS.MINI";
    private static final Set<String> WITH_TRADES = Set.of("mbo", "mbp-10", "mbp-1", "tbbo", "trades");
    private static final Set<String> OTHERS = Set.of("bbo-1s", "status");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--day",
            paramLabel = "YYYY-MM-DD",
            split = ",",
            converter = DayConverter.class,
            description =
                    "Fetch this New York day of each --symbol and replay it; may be repeated. What is in --store is"
                            + " not fetched again.")
    private List<LocalDate> days = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "databento",
            description =
                    "Whose history, beside --day. Databento's costs money: what it costs is asked first and told.")
    private Source source;

    @Option(
            names = "--dataset",
            paramLabel = "CODE",
            defaultValue = "XNAS.ITCH",
            description = "Databento's dataset (default: ${DEFAULT-VALUE}, the whole book of Nasdaq).")
    private String dataset;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            split = ",",
            description = "What is fetched: one of mbo, mbp-10, mbp-1, tbbo and trades, and beside it bbo-1s and status"
                    + " (default: mbo,status; of EQUS.MINI mbp-1).")
    private List<String> schemas = new ArrayList<>();

    private BigDecimal maxCost;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "recordings",
            description = "Where fetched days are kept (default: ${DEFAULT-VALUE}).")
    private Path store;

    @Option(
            names = "--max-cost",
            paramLabel = "DOLLARS",
            defaultValue = "1",
            description = "End before anything is fetched when all of it costs more (default: ${DEFAULT-VALUE}).")
    private void maxCost(BigDecimal most) {
        if (most.signum() < 0) {
            throw wrong("--max-cost", "dollars, at least 0", most.toString());
        }
        maxCost = most;
    }

    /** True when days are asked for. */
    boolean asked() {
        return !days.isEmpty();
    }

    /**
     * Compares what is asked for.
     *
     * @throws ParameterException when something that is needed beside it is missing, or something cannot be
     */
    void check(List<String> symbols) {
        if (!asked()) {
            if (source != null) {
                throw wrong("--source", "--day beside it", "without");
            }
            return;
        }
        if (source == null) {
            throw wrong("--day", "--source databento beside it", "without");
        }
        if (symbols.isEmpty()) {
            throw wrong("--day", "--symbol beside it", "without");
        }
        if (!dataset.matches("[A-Z0-9]{1,8}\\.[A-Z0-9]{1,8}") || dataset.length() > 15) {
            throw wrong("--dataset", "a code like XNAS.ITCH", dataset);
        }
        LocalDate today = LocalDate.now(TradingSession.NEW_YORK);
        for (LocalDate day : days) {
            if (!day.isBefore(today)) {
                throw wrong("--day", "a day that is over in New York", day.toString());
            }
        }
        checkSchemas();
    }

    private void checkSchemas() {
        for (String schema : schemas) {
            if (!WITH_TRADES.contains(schema) && !OTHERS.contains(schema)) {
                Set<String> known = new TreeSet<>(WITH_TRADES);
                known.addAll(OTHERS);
                throw wrong("--schema", "one of " + String.join(", ", known), schema);
            }
        }
        List<String> withTrades = schemas.stream().filter(WITH_TRADES::contains).toList();
        if (withTrades.size() > 1) {
            throw wrong(
                    "--schema",
                    "one schema with trades, since each trade would count twice",
                    String.join(",", withTrades));
        }
    }

    /** One request for each day, symbol and schema. */
    List<HistoryRequest> requests(List<String> symbols) {
        List<HistoryRequest> requests = new ArrayList<>();
        for (LocalDate day : days.stream().distinct().sorted().toList()) {
            for (String symbol : symbols.stream().distinct().toList()) {
                for (String schema : schemas()) {
                    requests.add(HistoryStore.day(dataset, schema, symbol, day));
                }
            }
        }
        return requests;
    }

    Path store() {
        return store;
    }

    BigDecimal maxCost() {
        return maxCost;
    }

    private List<String> schemas() {
        if (!schemas.isEmpty()) {
            return schemas.stream().distinct().toList();
        }
        return dataset.equals(WITHOUT_ORDERS) ? List.of("mbp-1") : List.of("mbo", "status");
    }

    private ParameterException wrong(String option, String expected, String was) {
        return new ParameterException(
                command.commandLine(),
                "Invalid value for option '" + option + "': expected " + expected + ", was " + was);
    }

    /** Reads a day. */
    static final class DayConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("expected a day like 2026-01-05, was '" + text + "'");
            }
        }
    }
}
