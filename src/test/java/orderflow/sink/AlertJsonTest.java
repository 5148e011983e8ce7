package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Severity;
import org.junit.jupiter.api.Test;

class AlertJsonTest {

    private final AlertJson json = new AlertJson();

    @Test
    void writesALargeSellerAsTheContractShowsIt() {
        assertThat(line(Examples.seller(1)))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.large_seller_detected\",\"id\":\"AAPL-20240115-1\","
                        + "\"symbol\":\"AAPL\",\"alert_type\":\"large_seller\",\"severity\":\"warning\","
                        + "\"evidence\":\"bid_level\",\"order_size\":15000,\"price_level\":\"175.50\","
                        + "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"}\n");
    }

    @Test
    void writesARedBurstAsTheContractShowsIt() {
        assertThat(line(Examples.burst(2, "4.61", "0.7213", "182400", "39566")))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.red_burst_detected\",\"id\":\"AAPL-20240115-2\","
                        + "\"symbol\":\"AAPL\",\"alert_type\":\"red_burst\",\"severity\":\"critical\","
                        + "\"volume_ratio\":4.61,\"sell_ratio\":0.7213,\"volume\":182400,"
                        + "\"baseline_per_minute\":39566,\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"}\n");
    }

    @Test
    void writesARareSaleAsTheContractShowsIt() {
        assertThat(line(Examples.rareSale(3, Severity.CRITICAL, "17901", "180", Examples.record(79, "09:30", true))))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.large_seller_detected\",\"id\":\"AAPL-20240115-3\","
                        + "\"symbol\":\"AAPL\",\"alert_type\":\"large_seller\",\"severity\":\"critical\","
                        + "\"evidence\":\"rare_sale\",\"order_size\":17901,\"price_level\":\"180.00\","
                        + "\"rarity_minutes\":79,\"record\":true,\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"}\n");
    }

    @Test
    void writesARareBurstAsTheContractShowsItAndNoRecordWhereItIsNone() {
        assertThat(line(Examples.rareBurst(8, "0.7741", "19850", "15366", Examples.since(85))))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.red_burst_detected\",\"id\":\"AAPL-20240115-8\","
                        + "\"symbol\":\"AAPL\",\"alert_type\":\"red_burst\",\"severity\":\"warning\","
                        + "\"sell_ratio\":0.7741,\"volume\":19850,\"sold\":15366,\"rarity_minutes\":85,"
                        + "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"}\n");
        assertThat(line(Examples.rareBurst(8, "1.0000", "0.50", "0.50", Examples.record(85, "09:30", true))))
                .contains("\"sell_ratio\":1,\"volume\":0.5,\"sold\":0.5,\"rarity_minutes\":85,\"record\":true,\"times");
    }

    @Test
    void writesTheRarityOfAnExitSignalBeforeThePosition() {
        assertThat(line(Examples.rareExit(5, Examples.record(79, "09:30", true), Optional.empty(), 4)))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.exit_signal_triggered\",\"id\":\"AAPL-20240115-5\","
                        + "\"symbol\":\"AAPL\",\"reason\":\"rare_sale\",\"alert_ids\":[\"AAPL-20240115-4\"],"
                        + "\"alert_count\":1,\"rarity_minutes\":79,\"record\":true,"
                        + "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"}\n");
        assertThat(line(Examples.rareExit(5, Examples.since(120), Examples.standing("500", "-1", "1.2"), 4)))
                .contains("\"alert_count\":1,\"rarity_minutes\":120,\"quantity\":500,\"unrealized_pnl\":\"-1.00\"");
    }

    @Test
    void writesAnExitSignalWithTheAlertsItCounts() {
        assertThat(line(Examples.sellersExit(4, 1, 2, 3)))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.exit_signal_triggered\",\"id\":\"AAPL-20240115-4\","
                        + "\"symbol\":\"AAPL\",\"reason\":\"large_sellers\","
                        + "\"alert_ids\":[\"AAPL-20240115-1\",\"AAPL-20240115-2\",\"AAPL-20240115-3\"],"
                        + "\"alert_count\":3,\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"}\n");
    }

    @Test
    void writesWhatIsKnownOfThePosition() {
        assertThat(line(Examples.burstExit(3, "4.6100", Examples.standing("500", "-412.505", "1.2000"), 2)))
                .isEqualTo("{\"schema\":1,\"event\":\"order_flow.exit_signal_triggered\",\"id\":\"AAPL-20240115-3\","
                        + "\"symbol\":\"AAPL\",\"reason\":\"red_burst\",\"alert_ids\":[\"AAPL-20240115-2\"],"
                        + "\"alert_count\":1,\"volume_ratio\":4.61,\"quantity\":500,"
                        + "\"unrealized_pnl\":\"-412.51\",\"stop_distance_pct\":1.2,"
                        + "\"timestamp_utc\":\"2024-01-15T14:30:00.123Z\"}\n");
    }

    @Test
    void leavesOutWhatIsNotKnownOfThePosition() {
        assertThat(line(Examples.burstExit(3, "5", Examples.standing("0.50", null, null), 2)))
                .contains("\"volume_ratio\":5,\"quantity\":0.5,\"timestamp_utc\"");
        assertThat(line(Examples.burstExit(3, "5", Optional.empty(), 2)))
                .contains("\"volume_ratio\":5,\"timestamp_utc\"");
    }

    @Test
    void writesNumbersAsShortAsTheyCanBeAndWithoutExponent() {
        assertThat(line(Examples.burst(1, "3.0000", "1.0000", "10000.500000", "39000")))
                .contains("\"volume_ratio\":3,\"sell_ratio\":1,\"volume\":10000.5,\"baseline_per_minute\":39000,");
        assertThat(line(Examples.burst(1, "4.1000", "0.6", "1000000", "5E+6")))
                .contains("\"volume_ratio\":4.1,\"sell_ratio\":0.6,")
                .contains("\"volume\":1000000,\"baseline_per_minute\":5000000,");
    }

    @Test
    void writesPricesWithTwoDecimalsAtLeast() {
        assertThat(price("175.5")).contains("\"price_level\":\"175.50\"");
        assertThat(price("20")).contains("\"price_level\":\"20.00\"");
        assertThat(price("0.7405")).contains("\"price_level\":\"0.7405\"");
        assertThat(price("0.000000001")).contains("\"price_level\":\"0.000000001\"");
    }

    @Test
    void writesTimesInMillisecondsEvenOnTheSecond() {
        Alert onTheSecond = Examples.at(Examples.TIME - 123, Examples.seller(1));

        assertThat(line(onTheSecond)).contains("\"timestamp_utc\":\"2024-01-15T14:30:00.000Z\"");
    }

    @Test
    void escapesWhatIsNotPlainAscii() {
        assertThat(new String(
                        JsonLine.of("e")
                                .text("message", "a\"b\\c\n\u001b[31m\u007f\u00e9\ud800")
                                .end(),
                        StandardCharsets.US_ASCII))
                .isEqualTo("{\"schema\":1,\"event\":\"e\","
                        + "\"message\":\"a\\\"b\\\\c\\u000a\\u001b[31m\\u007f\\u00e9\\ud800\"}\n");
    }

    private String price(String price) {
        return line(Examples.seller(1, Severity.CRITICAL, Evidence.SELL_PRINT, "12000", price));
    }

    private String line(Alert alert) {
        return new String(json.line(alert), StandardCharsets.US_ASCII);
    }

    private String line(ExitSignal signal) {
        return new String(json.line(signal), StandardCharsets.US_ASCII);
    }
}
