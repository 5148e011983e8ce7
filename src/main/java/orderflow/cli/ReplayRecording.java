package orderflow.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import orderflow.event.Gap;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.feed.recording.EventRecorder;
import orderflow.feed.recording.Remark;
import orderflow.file.FileFault;

/**
 * The recording that a replay makes of what it reads, where one is asked for, and what the user is told of it.
 *
 * <p>Used by the engine's thread alone.
 */
final class ReplayRecording implements AutoCloseable {

    private static final String OPTION = "--record";

    private final Path name;
    private final EventRecorder recorder;
    private final Set<String> symbols;
    private final Consumer<String> problems;
    private boolean told;

    private ReplayRecording(Path name, EventRecorder recorder, Set<String> symbols, Consumer<String> problems) {
        this.name = name;
        this.recorder = recorder;
        this.symbols = symbols;
        this.problems = problems;
    }

    /**
     * Makes the file, where one is asked for.
     *
     * @param symbols what is recorded; everything when there are none
     * @param problems takes a line for the screen when the file cannot be written
     * @throws OrderFlowException with 64 when something of that name is there, with 74 when it cannot be made
     */
    static ReplayRecording of(
            Optional<Path> file, Surroundings surroundings, List<String> symbols, Consumer<String> problems) {
        if (file.isEmpty()) {
            return new ReplayRecording(null, null, Set.of(), problems);
        }
        Path name = file.get();
        Path resolved = surroundings.resolve(name);
        if (name.toString().equals("-") || Files.isDirectory(resolved)) {
            throw wrong(ExitCode.USAGE, "expected the name of a file to make, was '" + name + "'");
        }
        try {
            return new ReplayRecording(name, EventRecorder.create(resolved), Set.copyOf(symbols), problems);
        } catch (FileAlreadyExistsException e) {
            throw wrong(ExitCode.USAGE, "expected the name of a file that is not there yet, was '" + name + "'");
        } catch (IOException e) {
            throw wrong(ExitCode.IO, "'" + name + "' cannot be made: " + FileFault.words(e));
        }
    }

    /** Takes an event as it was read. */
    void take(MarketEvent event, Receipt receipt) {
        if (recorder != null && isChosen(event.symbol())) {
            recorder.write(event, receipt);
        }
    }

    /** Takes the positions that a recording holds. */
    void take(Remark.Positions held) {
        if (recorder != null) {
            recorder.write(held);
        }
    }

    private boolean isChosen(String symbol) {
        return symbols.isEmpty() || symbols.contains(symbol) || symbol.equals(Gap.ALL_SYMBOLS);
    }

    /** Says that the next event may be long in coming. */
    void endOfBatch() {
        if (recorder != null) {
            recorder.endOfBatch();
            tellFailure();
        }
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        if (recorder != null) {
            recorder.close();
            tellFailure();
        }
    }

    boolean failed() {
        return recorder != null && recorder.failure().isPresent();
    }

    /** A line for the end of the run, where there is anything to tell. */
    Optional<String> summary(long malformed) {
        if (recorder == null || failed()) {
            return Optional.empty();
        }
        String leftOut = malformed == 0
                ? ""
                : String.format(Locale.ROOT, ", without %,d malformed record%s", malformed, malformed == 1 ? "" : "s");
        return Optional.of(String.format(
                Locale.ROOT,
                "Recorded     %,d event%s in %s%s",
                recorder.events(),
                recorder.events() == 1 ? "" : "s",
                name,
                leftOut));
    }

    /** What is to be told when nobody read the alerts to their end, so that the replay ended early. */
    Optional<String> endedEarly() {
        return recorder == null || failed()
                ? Optional.empty()
                : Optional.of("standard output was closed: " + name + " holds what was read until then");
    }

    private void tellFailure() {
        if (!told && failed()) {
            told = true;
            problems.accept(name + ": cannot be written (" + OPTION + "), and holds but the beginning: "
                    + recorder.failure().orElseThrow().getMessage());
        }
    }

    private static OrderFlowException wrong(ExitCode code, String message) {
        return new OrderFlowException(code, new Problem("", OPTION, message));
    }
}
