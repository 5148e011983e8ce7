package orderflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.detect.LargeSellerSettings;
import orderflow.detect.RedBurstSettings;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;
import orderflow.risk.ExitSettings;
import orderflow.risk.Portfolio;
import org.junit.jupiter.api.Test;

/** Counts the bytes that the engine's thread allocates, by the JVM's own account of each thread. */
class QuietMarketAllocationTest {

    private static final long START = 1_772_548_200_000L;
    private static final int SYMBOLS = 5;
    private static final int SPACING_MILLIS = 20;

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void anEventMakesNoGarbageOnceTheTablesHaveTheirSize() {
        Engine engine = new Engine(settings(), Portfolio.everything(), new Silence(), new Silence());
        int warmUp = 1_500_000 / SPACING_MILLIS;
        List<MarketEvent> before = events(0, warmUp);
        List<MarketEvent> measured = events(warmUp, warmUp + 30_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        before.forEach(event -> engine.accept(event, Receipt.UNTIMED, true));

        long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < measured.size(); i++) {
            engine.accept(measured.get(i), Receipt.UNTIMED, true);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - bytesBefore;

        // One object for each event would be half a million bytes; the account itself may take a few.
        assertThat(bytes).isLessThan(2_000);
    }

    private List<MarketEvent> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::event).toList();
    }

    private MarketEvent event(int number) {
        String symbol = "S" + number % SYMBOLS;
        long millis = START + (long) number * SPACING_MILLIS;
        if (number % 3 > 0) {
            return new Quote(symbol, millis, price(0), shares(), price(2), shares());
        }
        return new Trade(
                symbol,
                millis,
                price(random.nextInt(3)),
                shares(),
                Aggressor.UNKNOWN,
                Conditions.NONE,
                millis - 5,
                11,
                0,
                52_983_525_000_000L + number,
                TradeId.NO_TEXT);
    }

    private static long price(int cents) {
        return 100 * Price.ONE + cents * (Price.ONE / 100);
    }

    private long shares() {
        return Quantity.shares(1 + random.nextInt(300));
    }

    private static EngineSettings settings() {
        return new EngineSettings(
                new RedBurstSettings(
                        new BigDecimal("2.5"), new BigDecimal("5"), new BigDecimal("0.65"), 60_000, 10_000),
                new LargeSellerSettings(10_000, 60_000, Set.of(Evidence.values())),
                new ExitSettings(60_000));
    }

    /** Takes everything and keeps nothing; a quiet market has nothing to say. */
    private static final class Silence implements AlertSink, EngineListener {

        @Override
        public void onAlert(Alert alert) {
            throw new AssertionError("expected a quiet market, was " + alert);
        }

        @Override
        public void onExitSignal(ExitSignal signal) {
            throw new AssertionError("expected a quiet market, was " + signal);
        }

        @Override
        public void onRejected(RejectionCode code, MarketEvent event) {
            throw new AssertionError("expected good records, was " + code + " for " + event);
        }

        @Override
        public void onPassedOver(Relevance reason, Trade trade) {
            throw new AssertionError("expected trades that are used, was " + reason);
        }

        @Override
        public void onRestarted(String symbol, RejectionCode code) {
            throw new AssertionError("expected one run, was a restart of " + symbol);
        }
    }
}
