package orderflow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The made-up day has what real days have, and the two falls that it is for. */
class FallingDayTest {

    private static final long HALF_HOUR = 1_800_000;
    private static final int MOST_OF_AN_ORDINARY_TRADE = 10_000;

    private record Print(long time, double price, int size, double bid) {}

    private record Shown(long time, double bid, double ask) {}

    private static List<Print> trades;
    private static List<Shown> quotes;

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Print> prints = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        double bid = 0;
        for (String line :
                new String(FallingDay.bytes(), StandardCharsets.UTF_8).lines().toList()) {
            JsonNode event = json.readTree(line);
            long time = event.path("t").asLong();
            if (event.get("ev").asText().equals("Q")) {
                bid = event.get("bp").asDouble();
                shown.add(new Shown(time, bid, event.get("ap").asDouble()));
            } else if (event.get("ev").asText().equals("T")) {
                prints.add(new Print(
                        time, event.get("p").asDouble(), event.get("s").asInt(), bid));
            }
        }
        trades = prints;
        quotes = shown;
    }

    @Test
    void volumeIsHighAtTheOpenAndTheClose() {
        long[] volume = new long[13];
        for (Print trade : trades) {
            int halfHour = (int) ((trade.time - SampleTape.at("09:30")) / HALF_HOUR);
            if (halfHour < 13 && trade.size < MOST_OF_AN_ORDINARY_TRADE) {
                volume[halfHour] += trade.size;
            }
        }
        long least = Arrays.stream(volume).min().orElseThrow();

        assertThat(volume[0]).isGreaterThan(4 * least);
        assertThat(volume[12]).isGreaterThan(3 * least);
        assertThat(LongStream.of(volume).limit(9).skip(5)).contains(least);
    }

    @Test
    void sizesAreOddLotsAndRoundOnesWithAHeavyTail() {
        int[] sizes = trades.stream().mapToInt(Print::size).sorted().toArray();

        assertThat(share(sizes, size -> size < 100)).isBetween(0.2, 0.4);
        assertThat(share(sizes, size -> size == 100)).isBetween(0.3, 0.6);
        assertThat(sizes[sizes.length / 2]).isEqualTo(100);
        assertThat(sizes[sizes.length * 999 / 1_000]).isGreaterThan(3_000);
    }

    @Test
    void tradesComeInClusters() {
        long[] gaps = LongStream.range(1, trades.size())
                .map(i -> trades.get((int) i).time - trades.get((int) i - 1).time)
                .sorted()
                .toArray();

        assertThat(gaps[gaps.length / 2])
                .isLessThan((long) Arrays.stream(gaps).average().orElseThrow() / 3);
    }

    @Test
    void theSpreadIsWideAtTheOpenAndWhileThePriceFalls() {
        double calm = meanSpread("12:00", "13:30");

        assertThat(meanSpread("09:30", "09:40")).isGreaterThan(2 * calm);
        assertThat(meanSpread("11:02:18", "11:24")).isGreaterThan(1.7 * calm);
        assertThat(quotes).allSatisfy(quote -> assertThat(quote.ask).isGreaterThan(quote.bid));
    }

    @Test
    void fallsByTwoPercentAfterLargeSales() {
        Print first = largestSale("09:30", "11:03");

        assertThat(first.time).isEqualTo(SampleTape.at("11:02:17.640"));
        assertThat(lowestBid("11:02:18", "11:30") / first.price - 1).isBetween(-0.022, -0.019);
        assertThat(lowestBid("10:21:08", "10:55") / largestSale("10:20", "10:22").price - 1)
                .as("after the large sale that nothing follows")
                .isGreaterThan(-0.0025);
    }

    @Test
    void fallsOnceWithoutALargeSale() {
        double before = lowestBid("14:00", "14:10");

        assertThat(lowestBid("14:12", "14:28") / before - 1).isLessThan(-0.007);
        assertThat(largestSale("13:55", "14:28").size).isLessThan(2_600);
    }

    private static double share(int[] sizes, IntPredicate which) {
        return (double) Arrays.stream(sizes).filter(which).count() / sizes.length;
    }

    private static double meanSpread(String from, String to) {
        return quotes.stream()
                .filter(quote -> within(quote.time, from, to))
                .mapToDouble(quote -> quote.ask - quote.bid)
                .average()
                .orElseThrow();
    }

    private static double lowestBid(String from, String to) {
        return quotes.stream()
                .filter(quote -> within(quote.time, from, to))
                .mapToDouble(Shown::bid)
                .min()
                .orElseThrow();
    }

    private static Print largestSale(String from, String to) {
        return trades.stream()
                .filter(trade -> within(trade.time, from, to) && trade.price <= trade.bid)
                .max((one, other) -> Integer.compare(one.size, other.size))
                .orElseThrow();
    }

    private static boolean within(long time, String from, String to) {
        return time >= SampleTape.at(from) && time < SampleTape.at(to);
    }
}
