package orderflow.detect.rarity;

import static orderflow.event.TradeBuilder.OPEN;
import static orderflow.event.TradeBuilder.trade;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import orderflow.event.Aggressor;
import orderflow.event.Quantity;
import orderflow.event.Trade;
import orderflow.market.QuoteBoard;
import org.junit.jupiter.api.Test;

/** What the rules of rarity keep of one symbol, in bytes that its objects hold. */
class RarityStatisticsMemoryTest {

    private static final int OBJECT_BYTES = 16;

    private final RarityStatistics statistics = new RarityStatistics();
    private final QuoteBoard board = new QuoteBoard();

    RarityStatisticsMemoryTest() {
        statistics.bursts(new BigDecimal("0.60"));
    }

    @Test
    void isUnderTwentyKilobytesWhereSizesFallFromMinuteToMinuteAllDay() throws IllegalAccessException {
        // From midnight to the opening, the longest part of a day.
        long midnight = OPEN - TimeUnit.MINUTES.toMillis(570);
        for (int minute = 0; minute < 570; minute++) {
            sell(midnight + TimeUnit.MINUTES.toMillis(minute), 5_000 - minute);
        }
        assertThat(statistics.sales().minutesSince(Quantity.shares(5_000), SessionPart.minute(midnight) + 569))
                .as("the first minute is still known")
                .isEqualTo(569);
        assertThat(bytes(statistics)).isBetween(18_000L, 20_000L);
    }

    @Test
    void isLittleOnAnOrdinaryDay() throws IllegalAccessException {
        for (int minute = 0; minute < 390; minute++) {
            sell(OPEN + TimeUnit.MINUTES.toMillis(minute), 100 + minute * 7_919L % 1_000);
        }
        assertThat(bytes(statistics)).isLessThan(3_000);
    }

    private void sell(long millis, long shares) {
        Trade trade = trade("AAPL").size(Long.toString(shares)).build();
        assertThat(trade.size()).isEqualTo(Quantity.shares(shares));
        statistics.add(trade, Aggressor.SELL, board, millis);
    }

    /** The bytes of an object and of all that only it reaches; enumerations and what the JDK shares are left out. */
    private static long bytes(Object root) throws IllegalAccessException {
        return bytes(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static long bytes(Object object, Set<Object> seen) throws IllegalAccessException {
        if (object == null || object instanceof Enum || object instanceof BigDecimal || !seen.add(object)) {
            return 0;
        }
        long bytes = OBJECT_BYTES;
        if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                boolean primitive = object.getClass().getComponentType().isPrimitive();
                bytes +=
                        primitive ? width(object.getClass().getComponentType()) : 4 + bytes(Array.get(object, i), seen);
            }
            return bytes;
        }
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                boolean primitive = field.getType().isPrimitive();
                bytes += primitive ? width(field.getType()) : 4 + bytes(field.get(object), seen);
            }
        }
        return bytes;
    }

    private static int width(Class<?> primitive) {
        return primitive == long.class || primitive == double.class ? 8 : primitive == int.class ? 4 : 1;
    }
}
