package orderflow.feed.polygon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.Trade;

/**
 * Symbols that count as halted although a hole in the stream may have hidden their resumption, which REST does not tell.
 *
 * <p>A trade of such a symbol after the halt, once a hole has been passed, shows that it trades again; the line of a
 * resumption then stands for the one that was missed. Without a hole the feed's own word is waited for. For the engine's
 * thread.
 */
public final class DoubtfulHalts {

    /** Since when it is halted, and how many holes there had been by then. */
    private record Since(long timeMillis, long holes) {}

    private final ToLongFunction<String> holesPassed;
    private final Map<String, Since> halted = new HashMap<>();
    private final List<byte[]> lines = new ArrayList<>();

    /** No symbol is halted; {@code holesPassed} counts the holes of a symbol before what is being handled. */
    public DoubtfulHalts(ToLongFunction<String> holesPassed) {
        this.holesPassed = holesPassed;
    }

    /** Takes an event that the engine has been given. */
    public void saw(MarketEvent event) {
        if (event instanceof Halt halt) {
            if (halt.resumed()) {
                halted.remove(halt.symbol());
            } else {
                halted.put(halt.symbol(), new Since(halt.timeMillis(), holesPassed.applyAsLong(halt.symbol())));
            }
        } else if (!halted.isEmpty() && event instanceof Trade trade) {
            traded(trade);
        }
    }

    private void traded(Trade trade) {
        Since since = halted.get(trade.symbol());
        if (since != null
                && trade.timeMillis() > since.timeMillis()
                && holesPassed.applyAsLong(trade.symbol()) > since.holes()) {
            halted.remove(trade.symbol());
            lines.add(("{\"ev\":\"LULD\",\"T\":\"" + trade.symbol() + "\",\"i\":[18],\"t\":" + trade.timeMillis()
                            + "000000}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The lines of resumptions that were missed, to be handled next; none of them is given twice. */
    public List<byte[]> takeLines() {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<byte[]> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
