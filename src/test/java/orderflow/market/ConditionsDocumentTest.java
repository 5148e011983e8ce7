package orderflow.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import orderflow.sample.DocumentTable;
import org.junit.jupiter.api.Test;

/** The document of the detectors lists the conditions that make a trade say nothing, and the reasons there are. */
class ConditionsDocumentTest {

    private static final int CONDITIONS = 200;

    @Test
    void conditionsAreThoseOfTheProgram() throws IOException {
        String row = rows().get(0).get(1);
        Set<Integer> documented = Pattern.compile("\\d+")
                .matcher(row)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .collect(Collectors.toSet());

        assertThat(IntStream.range(0, CONDITIONS)
                        .filter(ConditionsDocumentTest::isIneligible)
                        .boxed()
                        .collect(Collectors.toSet()))
                .isEqualTo(documented);
    }

    @Test
    void reasonsAreThoseOfTheProgramInTheirOrder() throws IOException {
        assertThat(rows().stream().map(row -> row.get(0).replace("`", "")))
                .containsExactly(Relevance.INELIGIBLE.word(), Relevance.LATE.word(), Relevance.OFF_MARKET.word());
    }

    private static List<List<String>> rows() throws IOException {
        return DocumentTable.under("## Which trades count", Path.of("docs", "detectors.md"));
    }

    private static boolean isIneligible(int condition) {
        Trade trade = new Trade(
                "AAPL",
                1_705_329_000_000L,
                20 * Price.ONE,
                Quantity.shares(100),
                Aggressor.UNKNOWN,
                Conditions.of(condition),
                MarketEvent.NO_TIME,
                0,
                0,
                TradeId.NONE,
                TradeId.NO_TEXT);
        return Relevance.of(trade, trade.timeMillis(), new QuoteBoard()) == Relevance.INELIGIBLE;
    }
}
