package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Aggressor;
import orderflow.event.Conditions;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import orderflow.risk.Portfolio;
import orderflow.risk.Position;
import org.junit.jupiter.api.Test;

class StatusBlockTest {

    /** 2024-01-15 10:00 in New York. */
    private static final long NOW = 1_705_330_800_000L;

    private static final StatusBlock.Head LIVE =
            new StatusBlock.Head(NOW, "live", List.of(), Set.of(), 250, 2_048, 120);

    private static long price(String dollars) {
        return Price.of(new BigDecimal(dollars));
    }

    private static Trade trade(String symbol, long timeMillis, String dollars, long shares) {
        return new Trade(
                symbol,
                timeMillis,
                price(dollars),
                Quantity.shares(shares),
                Aggressor.UNKNOWN,
                Conditions.NONE,
                timeMillis,
                4,
                0,
                TradeId.NO_TEXT);
    }

    private static LiveFigures figures(String... symbols) {
        LiveFigures figures = new LiveFigures(List.of(symbols));
        for (String symbol : symbols) {
            figures.onQuote(new Quote(
                    symbol,
                    NOW - 400_000,
                    price("50.00"),
                    Quantity.shares(300),
                    price("50.10"),
                    Quantity.shares(12_400)));
            figures.onTrade(trade(symbol, NOW - 300_000, "50.00", 1_000));
            figures.onQuote(new Quote(
                    symbol,
                    NOW - 30_000,
                    price("50.00"),
                    Quantity.shares(300),
                    price("50.10"),
                    Quantity.shares(12_400)));
            figures.onTrade(trade(symbol, NOW - 20_000, "50.00", 600));
            figures.onTrade(trade(symbol, NOW - 10_000, "50.10", 200));
        }
        return figures;
    }

    private static List<String> text(LiveFigures figures, Portfolio portfolio, int width, int rows) {
        return StatusBlock.lines(LIVE, figures.views(NOW), portfolio, width, rows).stream()
                .map(StatusBlock.Line::text)
                .toList();
    }

    @Test
    void showsTheSymbolInOneLineOfEightyColumns() {
        assertThat(text(figures("AAPL"), Portfolio.everything(), 80, 10))
                .containsExactly(
                        "10:00:00 NY  LIVE  lag 0.3 s  queue 2 KB  120 ev/s",
                        "          last        bid        ask   60 s ratio sells       al large ",
                        "AAPL     50.10  50.00x300 50.10x12.4k    800  3.2x #####.  75%  0     - ");
    }

    @Test
    void saysWhatIsDegradedInWordsAndColour() {
        StatusBlock.Head head = new StatusBlock.Head(
                NOW, "waiting", List.of("connection lost", "F: trades do not come"), Set.of("F"), -1, 0, 0);
        StatusBlock.Line first = StatusBlock.lines(head, List.of(), Portfolio.everything(), 120, 10)
                .get(0);
        assertThat(first.text())
                .isEqualTo(
                        "10:00:00 NY  WAITING  queue 0 KB  0 ev/s  DEGRADED: connection lost; F: trades do not come");
        assertThat(first.urgency()).isEqualTo(Glance.Urgency.CRITICAL);
    }

    @Test
    void marksASymbolThatIsNotMonitoredAndShowsItBeforeTheQuietOnes() {
        LiveFigures figures = figures("AAPL", "F");
        LiveFigures withUnknown = figures("AAPL", "F", "NOSUCH");
        StatusBlock.Head head =
                new StatusBlock.Head(NOW, "live", List.of("F: trades do not come"), Set.of("F"), 0, 0, 0);
        List<StatusBlock.Line> lines = StatusBlock.lines(head, figures.views(NOW), Portfolio.everything(), 80, 10);
        assertThat(lines.get(2).text()).startsWith("F ").endsWith("DEGRADED").hasSizeLessThanOrEqualTo(80);
        assertThat(lines.get(2).urgency()).isEqualTo(Glance.Urgency.CRITICAL);
        assertThat(lines.get(3).text()).startsWith("AAPL").doesNotContain("DEGRADED");
        StatusBlock.Head late = new StatusBlock.Head(NOW, "live", List.of("all"), Set.of("F", "NOSUCH"), 0, 0, 0);
        assertThat(StatusBlock.lines(late, withUnknown.views(NOW), Portfolio.everything(), 80, 4)
                        .get(3)
                        .text())
                .isEqualTo("2 more symbols, 1 of them quiet");
    }

    @Test
    void putsTheMostUrgentFirstAndCountsTheRest() {
        List<String> symbols = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            symbols.add("S" + i);
        }
        LiveFigures figures = figures(symbols.toArray(String[]::new));
        Finding finding =
                new Finding.LargeSeller(Severity.CRITICAL, Evidence.BID_LEVEL, Quantity.shares(20_000), price("50.00"));
        figures.onAlert(new Alert("S47-20240115-1", "S47", NOW - 1_000, finding));
        List<String> lines = text(figures, Portfolio.everything(), 80, 8);
        assertThat(lines).hasSize(8).allMatch(line -> line.length() <= 80);
        assertThat(lines.get(2)).startsWith("S47").contains("20.0k").endsWith("CRITICAL");
        assertThat(lines.get(7)).isEqualTo("45 more symbols, 45 of them quiet");
    }

    @Test
    void forgetsAlertsAfterFiveMinutes() {
        LiveFigures figures = figures("AAPL");
        Finding finding =
                new Finding.LargeSeller(Severity.WARNING, Evidence.BID_LEVEL, Quantity.shares(10_000), price("50.00"));
        figures.onAlert(new Alert("AAPL-20240115-1", "AAPL", NOW, finding));
        assertThat(figures.views(NOW + 300_000).get(0).alerts()).isEqualTo(1);
        assertThat(figures.views(NOW + 300_001).get(0).urgency()).isEqualTo(Glance.Urgency.QUIET);
    }

    @Test
    void showsThePositionWhereThereIsRoom() {
        Portfolio portfolio = Portfolio.of(
                List.of(new Position(
                        "AAPL",
                        new BigDecimal("500"),
                        Optional.of(new BigDecimal("51")),
                        Optional.of(new BigDecimal("49")))),
                false);
        assertThat(text(figures("AAPL"), portfolio, 140, 10).get(2)).endsWith("500 sh P&L -500.00 stop 2.00 %");
    }
}
