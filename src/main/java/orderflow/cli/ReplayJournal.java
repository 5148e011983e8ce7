package orderflow.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import orderflow.config.RulesInForce;
import orderflow.engine.EngineListener;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.feed.recording.Remark;
import orderflow.market.Relevance;
import orderflow.sink.AlertCounter;
import orderflow.sink.EventText;
import orderflow.sink.RunFigures;
import orderflow.sink.RunSummary;
import orderflow.sink.ValidationLog;

/**
 * Keeps account of what a replay reads and cannot use: for the screen, the audit log and the summary.
 *
 * <p>Used by the engine's thread alone.
 */
final class ReplayJournal implements EngineListener {

    /** Distinct causes that are shown on the screen; the summary counts all. */
    private static final int MOST_CAUSES = 100;

    private final RunTally tally = new RunTally();
    private final RulesInForce rules;
    private final IntFunction<String> fileNames;
    private final Consumer<String> warnings;
    private final Consumer<String> problems;
    private final Optional<ValidationLog> log;
    private final Set<String> causesShown = new HashSet<>();
    private MissingSymbols missing = new MissingSymbols(List.of());
    private int file;
    private long line;

    /** Event time of the last event that had one: what is malformed belongs to the day of what came before it. */
    private long latestMillis = MarketEvent.NO_TIME;

    /**
     * A journal of nothing yet.
     *
     * @param rules by which the run decides
     * @param fileNames the name of a file by its index
     * @param warnings takes a line for the screen that a quiet run leaves out
     * @param problems takes a line for the screen in any case
     * @param log the audit log's account of rejected records, where one is kept
     */
    ReplayJournal(
            RulesInForce rules,
            IntFunction<String> fileNames,
            Consumer<String> warnings,
            Consumer<String> problems,
            Optional<ValidationLog> log) {
        this.rules = rules;
        this.fileNames = fileNames;
        this.warnings = warnings;
        this.problems = problems;
        this.log = log;
    }

    /** Notes the place of what comes next. */
    void at(int fileIndex, long lineNumber) {
        file = fileIndex;
        line = lineNumber;
    }

    /** Notes which symbols were asked for by name, before the first event. */
    void expect(List<String> symbols) {
        missing = new MissingSymbols(symbols);
    }

    /** A line for each symbol that was asked for and did not come. */
    List<String> missing() {
        return missing.warnings();
    }

    /** True once an event was of a symbol. */
    boolean sawSymbols() {
        return tally.sawSymbols();
    }

    void count(MarketEvent event) {
        missing.see(event.symbol());
        event.dispatch(tally);
        if (event.timeMillis() != MarketEvent.NO_TIME) {
            if (latestMillis == MarketEvent.NO_TIME) {
                log.ifPresent(validation -> validation.timeIs(event.timeMillis()));
            }
            latestMillis = event.timeMillis();
        }
    }

    void otherKind(String kind) {
        tally.otherKind(kind);
    }

    void cancelledTrade() {
        tally.cancelledTrade();
    }

    void otherSymbols(long lines) {
        tally.otherSymbols(lines);
    }

    void malformed(Remark.Malformed malformed) {
        tally.rejected(RejectionCode.MALFORMED, this::place);
        String message = malformed.cause() + ": " + malformed.detail();
        log(RejectionCode.MALFORMED, "", message, latestMillis);
        if (causesShown.size() < MOST_CAUSES && causesShown.add(malformed.cause())) {
            warnings.accept(place() + ": MALFORMED: " + message);
        }
    }

    long rejections(RejectionCode code) {
        return tally.rejections(code);
    }

    /** Something that the run goes on with. */
    void warning(String message) {
        warnings.accept(place() + ": " + message);
    }

    /** Something that decides the exit code. */
    void problem(String message) {
        problems.accept(place() + ": " + message);
    }

    @Override
    public void onRejected(RejectionCode code, MarketEvent event) {
        tally.rejected(code, this::place);
        if (log.isPresent()) {
            String message = "expected " + code.expected() + ", was " + EventText.of(event);
            log(code, event.symbol(), message, event.timeMillis());
        }
    }

    @Override
    public void onPassedOver(Relevance reason, Trade trade) {
        tally.passedOver(reason, this::place);
    }

    @Override
    public void onRestarted(String symbol, RejectionCode code) {
        warning(symbol + " starts anew, as at a gap: 100 records in a row were " + code
                + ", so the latest time before them must have been wrong");
    }

    /** The lines at the end of the run. */
    List<String> summary(AlertCounter alerts, Duration elapsed) {
        return RunSummary.lines(figures(alerts, elapsed));
    }

    /** The lines at the end of a watch. */
    List<String> watchSummary(AlertCounter alerts) {
        return RunSummary.ofWatch(figures(alerts, Duration.ZERO));
    }

    /** What was read, found and not used. */
    RunFigures figures(AlertCounter alerts, Duration elapsed) {
        return tally.figures(rules.parts(), alerts, elapsed);
    }

    /** The lines at the end of a run that looked at no alerts: what was read and could not be used. */
    List<String> account(Duration elapsed) {
        return RunSummary.account(figures(new AlertCounter(), elapsed));
    }

    private void log(RejectionCode code, String symbol, String message, long timeMillis) {
        log.ifPresent(
                validation -> validation.onRejected(code, symbol, fileNames.apply(file), line, message, timeMillis));
    }

    private String place() {
        String name = fileNames.apply(file);
        return line == 0 ? name : name + ":" + line;
    }
}
