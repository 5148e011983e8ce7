package orderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import orderflow.config.MonitoringMode;
import orderflow.config.PositionsFile;
import orderflow.fault.OrderFlowException;
import orderflow.risk.Portfolio;
import orderflow.risk.Position;

/** The positions of a watch, read again when their file changes. For one thread. */
final class WatchedPositions {

    /** What tells one state of a file from another. */
    private record Stamp(long modifiedMillis, long size, Object key) {}

    /**
     * What is held.
     *
     * @param portfolio what follows for the symbols that are watched
     * @param positions as the file states them
     */
    record Held(Portfolio portfolio, List<Position> positions) {}

    /**
     * What came of looking again.
     *
     * @param held the new positions, where there are some
     * @param note what is to be said
     * @param isUrgent true where it is said by a quiet watch, too
     */
    record Change(Optional<Held> held, String note, boolean isUrgent) {}

    private final Optional<Path> file;
    private final boolean watchlist;
    private final List<String> symbols;
    private final Optional<List<Position>> initialPositions;
    private final Portfolio initial;
    private Portfolio current;
    private Optional<Stamp> stamp;

    WatchedPositions(
            Optional<Path> file, Optional<List<Position>> positions, MonitoringMode mode, List<String> symbols) {
        this.file = file;
        this.watchlist = mode == MonitoringMode.WATCHLIST;
        this.symbols = List.copyOf(symbols);
        this.initialPositions = positions;
        this.initial =
                positions.map(this::portfolio).orElse(Portfolio.everything().only(symbols));
        this.current = initial;
        this.stamp = stamp();
    }

    Portfolio initial() {
        return initial;
    }

    /** What the file held at the start, where there is one. */
    Optional<Held> initiallyHeld() {
        return initialPositions.map(positions -> new Held(initial, positions));
    }

    List<String> symbols() {
        return symbols;
    }

    /** The symbols that the positions as last read let be watched. */
    List<String> watched() {
        return symbols.stream().filter(current::monitors).toList();
    }

    /** Looks whether the file has changed; a broken one is told once, and the last good one stays in force. */
    Optional<Change> look() {
        Optional<Stamp> now = stamp();
        if (file.isEmpty() || now.equals(stamp)) {
            return Optional.empty();
        }
        stamp = now;
        try {
            List<Position> positions = PositionsFile.read(file.get());
            Portfolio before = current;
            current = portfolio(positions);
            return Optional.of(change(before, positions));
        } catch (OrderFlowException e) {
            return Optional.of(
                    new Change(Optional.empty(), "the positions as last read stay in force: " + e.getMessage(), true));
        }
    }

    private Change change(Portfolio before, List<Position> positions) {
        List<String> later = positions.stream()
                .map(Position::symbol)
                .filter(symbol -> !symbols.contains(symbol))
                .toList();
        List<String> gone = symbols.stream()
                .filter(symbol -> before.holds(symbol) && !current.holds(symbol))
                .toList();
        String ended = watchlist ? "; no longer held, so without exit signals: " : "; no longer watched: ";
        String note = "positions were read again"
                + (gone.isEmpty() ? "" : ended + String.join(", ", gone))
                + (later.isEmpty() ? "" : "; not watched until the next start: " + String.join(", ", later));
        return new Change(Optional.of(new Held(current, positions)), note, !gone.isEmpty());
    }

    private Portfolio portfolio(List<Position> positions) {
        return Portfolio.of(positions, watchlist).only(symbols);
    }

    private Optional<Stamp> stamp() {
        try {
            if (file.isEmpty()) {
                return Optional.empty();
            }
            BasicFileAttributes attributes = Files.readAttributes(file.get(), BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime().toMillis(), attributes.size(), String.valueOf(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
