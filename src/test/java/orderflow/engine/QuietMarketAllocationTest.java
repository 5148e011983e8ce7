package orderflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the bytes that the engine's thread allocates, by the JVM's own account of each thread. */
class QuietMarketAllocationTest {

    private static final int SYMBOLS = 5;
    private static final int SPACING_MILLIS = 20;

    private final QuietMarket market = new QuietMarket(11);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(Named.of("specified", QuietMarket.specifiedRules())),
                Arguments.of(Named.of("rarity", QuietMarket.rarityRules())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anEventMakesNoGarbageOnceTheTablesHaveTheirSize(EngineSettings rules) {
        Engine engine = QuietMarket.engine(rules);
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
        long millis = QuietMarket.OPEN + (long) number * SPACING_MILLIS;
        return number % 3 > 0 ? market.quote(symbol, millis) : market.trade(symbol, millis, number);
    }
}
