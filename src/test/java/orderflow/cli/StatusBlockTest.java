package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.config.Rules;
import orderflow.detect.rarity.SaleActivity;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusBlockTest {

    /** 2024-01-15 10:00 in New York. */
    private static final long NOW = 1_705_330_800_000L;

    private static final StatusBlock.Head LIVE = new StatusBlock.Head(
            NOW, "live", List.of(), Set.of(), OptionalLong.of(250), OptionalLong.of(9_999), 2_048, 120);

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
        LiveFigures figures = new LiveFigures(List.of(symbols), Rules.SPECIFIED);
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
                        "         last         bid         ask   60 s ratio sells       al large",
                        "AAPL    50.10   50.00x300   50.10x12k    800  3.2x #####.  75%  0     -");
    }

    @ParameterizedTest
    @CsvSource({"30", "40", "60"})
    void aNarrowBlockSaysFirstWhatIsWrongAndOfWhichSymbol(int width) {
        LiveFigures figures = figures("AAPL", "MSFT");
        figures.onExitSignal(new ExitSignal(
                "AAPL-20240115-4",
                "MSFT",
                NOW,
                ExitSignal.Reason.LARGE_SELLERS,
                List.of("AAPL-20240115-1", "AAPL-20240115-2", "AAPL-20240115-3"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        StatusBlock.Head head = new StatusBlock.Head(
                NOW,
                "live",
                List.of("AAPL: trades do not come, but REST has newer ones"),
                Set.of("AAPL"),
                OptionalLong.of(250),
                OptionalLong.of(9_999),
                2_048,
                120);

        List<String> lines = StatusBlock.lines(head, figures.views(NOW), Portfolio.everything(), width, 5).stream()
                .map(StatusBlock.Line::text)
                .toList();
        assertThat(lines.get(0)).startsWith("DEGRADED: AAPL: trades");
        assertThat(lines.get(1)).startsWith("MSFT  EXIT 50.10");
        assertThat(lines.get(2)).startsWith("AAPL  DEGRADED 50.10");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void showsWhatWasSoldAndHowRareThatIsUnderTheRulesOfRarity() {
        LiveFigures figures = new LiveFigures(List.of("AAPL", "MSFT"), Rules.RARITY);
        figures.onTrade(trade("AAPL", NOW - 10_000, "50.10", 200));
        figures.onSaleActivity("AAPL", activity(NOW - 29_999, 39_804, 49_346, 87, false));

        assertThat(text(figures, Portfolio.everything(), 80, 10).subList(1, 4))
                .containsExactly(
                        "         last         bid         ask sold30  most sells       al max1h",
                        "AAPL    50.10           -           -  39.8k   87m #####.  80%  0 17.9k",
                        "MSFT        -           -           -      0     - ......    -  0     -");
    }

    @ParameterizedTest
    @CsvSource({"29999, 12.0k, all", "30000, 0, -"})
    void whatWasSoldLongerAgoIsNotSoldNow(long agoMillis, String sold, String most) {
        LiveFigures figures = new LiveFigures(List.of("AAPL"), Rules.RARITY);
        figures.onSaleActivity("AAPL", activity(NOW - agoMillis, 12_000, 12_000, 20, true));

        String line = text(figures, Portfolio.everything(), 80, 10).get(2);
        assertThat(line.split(" +")).contains(sold, most, "17.9k");
    }

    private static SaleActivity activity(long timeMillis, long sold, long volume, int minutes, boolean record) {
        return new SaleActivity(
                timeMillis,
                timeMillis - 3_600_000,
                Quantity.shares(sold),
                Quantity.shares(volume),
                minutes,
                record,
                Quantity.shares(17_901));
    }

    @ParameterizedTest
    @CsvSource({"10000, 10 s", "119999, 119 s", "120000, 2 min", "7199999, 119 min", "7200000, 2 h"})
    void saysForHowLongNothingHasCome(long idleMillis, String ago) {
        StatusBlock.Head head = new StatusBlock.Head(
                NOW, "live", List.of(), Set.of(), OptionalLong.of(-40), OptionalLong.of(idleMillis), 0, 0);
        assertThat(StatusBlock.lines(head, List.of(), Portfolio.everything(), 80, 10)
                        .get(0)
                        .text())
                .isEqualTo("10:00:00 NY  LIVE  lag 0.0 s  queue 0 KB  0 ev/s  last event " + ago + " ago");
    }

    @Test
    void saysWhatIsDegradedInWordsAndColour() {
        StatusBlock.Head head = new StatusBlock.Head(
                NOW,
                "waiting",
                List.of("connection lost", "F: trades do not come"),
                Set.of("F"),
                OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                0);
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
        StatusBlock.Head head = new StatusBlock.Head(
                NOW,
                "live",
                List.of("F: trades do not come"),
                Set.of("F"),
                OptionalLong.of(0),
                OptionalLong.of(0),
                0,
                0);
        List<StatusBlock.Line> lines = StatusBlock.lines(head, figures.views(NOW), Portfolio.everything(), 80, 10);
        assertThat(lines.get(2).text()).startsWith("F ").endsWith("DEGRADED").hasSizeLessThanOrEqualTo(80);
        assertThat(lines.get(2).urgency()).isEqualTo(Glance.Urgency.CRITICAL);
        assertThat(lines.get(3).text()).startsWith("AAPL").doesNotContain("DEGRADED");
        StatusBlock.Head late = new StatusBlock.Head(
                NOW, "live", List.of("all"), Set.of("F", "NOSUCH"), OptionalLong.of(0), OptionalLong.of(0), 0, 0);
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
        assertThat(text(figures("AAPL"), portfolio, 140, 10).get(2))
                .endsWith("  500 sh, P&L -500.00, stop 2.00 % away");
    }

    @Test
    void keepsColumnsUnderEachOtherWhateverIsInThem() {
        LiveFigures figures = figures("F", "SPCE.WS");
        figures.onQuote(new Quote(
                "F", NOW, price("712345.67"), Quantity.shares(9_960), price("712399.00"), Quantity.shares(123_456)));
        figures.onTrade(trade("F", NOW, "712350.10", 9_980_000));
        assertThat(text(figures, Portfolio.everything(), 100, 10))
                .containsSubsequence(
                        "             last            bid            ask   60 s ratio sells       al large",
                        "F       712350.10 712345.67x9.9k 712399.00x123k   9.9M  999x ######  99%  0     -",
                        "SPCE.WS     50.10      50.00x300      50.10x12k    800  3.2x #####.  75%  0     -");
    }

    @Test
    void givesUpTheBarBeforeTheWordInANarrowTerminal() {
        LiveFigures figures = figures("AAPL");
        figures.onExitSignal(new ExitSignal(
                "AAPL-20240115-4",
                "AAPL",
                NOW,
                ExitSignal.Reason.LARGE_SELLERS,
                List.of("AAPL-20240115-1", "AAPL-20240115-2", "AAPL-20240115-3"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(text(figures, Portfolio.everything(), 76, 10).get(2))
                .isEqualTo("AAPL    50.10   50.00x300   50.10x12k    800  3.2x ##  75%  0     - EXIT");
    }
}
