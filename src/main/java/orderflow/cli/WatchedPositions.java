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
     * What came of looking again.
     *
     * @param portfolio the new one, where there is one
     * @param note what is to be said
     */
    record Change(Optional<Portfolio> portfolio, String note) {}

    private final Optional<Path> file;
    private final boolean watchlist;
    private final List<String> symbols;
    private final Portfolio initial;
    private Optional<Stamp> stamp;

    WatchedPositions(
            Optional<Path> file, Optional<List<Position>> positions, MonitoringMode mode, List<String> symbols) {
        this.file = file;
        this.watchlist = mode == MonitoringMode.WATCHLIST;
        this.symbols = List.copyOf(symbols);
        this.initial =
                positions.map(this::portfolio).orElse(Portfolio.everything().only(symbols));
        this.stamp = stamp();
    }

    Portfolio initial() {
        return initial;
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
            List<String> unwatched = positions.stream()
                    .map(Position::symbol)
                    .filter(symbol -> !symbols.contains(symbol))
                    .toList();
            String note = "positions were read again"
                    + (unwatched.isEmpty()
                            ? ""
                            : "; not watched until the next start: " + String.join(", ", unwatched));
            return Optional.of(new Change(Optional.of(portfolio(positions)), note));
        } catch (OrderFlowException e) {
            return Optional.of(
                    new Change(Optional.empty(), "the positions as last read stay in force: " + e.getMessage()));
        }
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
