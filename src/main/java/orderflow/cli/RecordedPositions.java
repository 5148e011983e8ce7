package orderflow.cli;

import java.nio.file.Path;
import java.util.List;
import orderflow.config.PositionsFile;
import orderflow.engine.Engine;
import orderflow.fault.OrderFlowException;
import orderflow.feed.recording.Remark;
import orderflow.risk.Portfolio;

/**
 * Puts the positions that a recording holds into force, where they stand in it.
 *
 * @param inForce false where the positions were named on the command line, which then stay
 * @param watchlist true where symbols are monitored that are not held
 * @param symbols that were asked for by name; all of them when there are none
 */
record RecordedPositions(boolean inForce, boolean watchlist, List<String> symbols) {

    void replace(Remark.Positions held, Engine engine, ReplayJournal journal) {
        if (!inForce) {
            return;
        }
        try {
            Portfolio portfolio = Portfolio.of(PositionsFile.parse(held.json(), Path.of("positions")), watchlist);
            engine.portfolio(portfolio.only(symbols));
        } catch (OrderFlowException e) {
            journal.malformed(new Remark.Malformed("expected the positions that are held", e.getMessage()));
        }
    }
}
