package orderflow.detect.specified;

import static orderflow.event.Displays.price;
import static orderflow.event.Displays.quote;
import static orderflow.event.TradeBuilder.trade;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import orderflow.alert.Evidence;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Aggressor;
import orderflow.event.Quantity;
import orderflow.market.QuoteBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SellPrintDetectorTest {

    private final QuoteBoard board = new QuoteBoard();
    private final List<Finding> findings = new ArrayList<>();
    private final SellPrintDetector detector =
            new SellPrintDetector(new LargeSellerSettings(10_000, 120_000, Set.of(Evidence.SELL_PRINT)));

    @ParameterizedTest
    @CsvSource({"10000, WARNING", "10000.000001, WARNING", "19999.999999, WARNING", "20000, CRITICAL"})
    void findsALargeSellAtTheBid(String shares, Severity severity) {
        board.onQuote(quote("20.00", "20.10"), 0);
        print(shares, "20.00", Aggressor.SELL);
        assertThat(findings).containsExactly(found(severity, shares, "20.00"));
    }

    @Test
    void passesOverASmallerOne() {
        board.onQuote(quote("20.00", "20.10"), 0);
        print("9999.999999", "20.00", Aggressor.SELL);
        assertThat(findings).isEmpty();
    }

    @Test
    void findsOneBelowTheBidAndNoneAboveIt() {
        board.onQuote(quote("20.00", "20.10"), 0);
        print("10000", "19.999999999", Aggressor.SELL);
        print("10000", "20.000000001", Aggressor.SELL);
        assertThat(findings).containsExactly(found(Severity.WARNING, "10000", "19.999999999"));
    }

    @Test
    void findsOneAtAnyPriceWhileNobodyBids() {
        board.onQuote(quote(null, "20.10"), 0);
        print("10000", "20.50", Aggressor.SELL);
        assertThat(findings).containsExactly(found(Severity.WARNING, "10000", "20.50"));
    }

    @ParameterizedTest
    @EnumSource(names = "SELL", mode = EnumSource.Mode.EXCLUDE)
    void passesOverWhatIsNotSignedSell(Aggressor side) {
        board.onQuote(quote("20.00", "20.10"), 0);
        print("10000", "20.00", side);
        assertThat(findings).isEmpty();
    }

    @Test
    void findsTheSameAfterARestart() {
        detector.restart();
        print("10000", "20.00", Aggressor.SELL);
        print("10000", "20.00", Aggressor.SELL);
        assertThat(findings).hasSize(2);
    }

    private void print(String shares, String price, Aggressor side) {
        detector.onTrade(trade("AAPL").size(shares).price(price).build(), side, board, 7, (finding, nowMillis) -> {
            assertThat(nowMillis).isEqualTo(7);
            findings.add(finding);
        });
    }

    private static Finding found(Severity severity, String shares, String price) {
        return new Finding.LargeSeller(
                severity, Evidence.SELL_PRINT, Quantity.of(new BigDecimal(shares)), price(price));
    }
}
