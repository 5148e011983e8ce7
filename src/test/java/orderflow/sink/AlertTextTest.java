package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Rarity;
import orderflow.alert.Severity;
import org.junit.jupiter.api.Test;

class AlertTextTest {

    private final AlertText plain = new AlertText(false);

    @Test
    void saysWhichLevelShowsHowMuch() {
        assertThat(line(Examples.seller(1)))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #1   WARNING   bid 175.50 shows 15,000 sh\n");
        assertThat(line(Examples.seller(12, Severity.CRITICAL, Evidence.ASK_LEVEL, "1234567", "0.7405")))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #12  CRITICAL  ask 0.7405 shows 1,234,567 sh\n");
    }

    @Test
    void saysWhatWasSold() {
        assertThat(line(Examples.seller(1, Severity.WARNING, Evidence.SELL_PRINT, "10000.5", "20")))
                .endsWith("WARNING   sold 10,000.5 sh at 20.00 in one print\n");
    }

    @Test
    void saysABurstInPlainFigures() {
        assertThat(line(Examples.burst(5, "4.61", "0.7213", "182400", "39566")))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #5   CRITICAL  "
                        + "4.6x the 5-min average, 72 % sells, 182,400 sh in 60 s\n");
    }

    @Test
    void saysSinceWhenNothingAsLargeWasSold() {
        assertThat(line(rareSale(Examples.record(79, "09:30", true))))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #3   CRITICAL  "
                        + "sold 17,901 sh at 180.00, the largest since the open\n");
        assertThat(line(rareSale(Examples.since(87))))
                .endsWith("CRITICAL  sold 17,901 sh at 180.00, the largest for 87 min\n");
        assertThat(line(rareSale(Examples.record(79, "11:02", false))))
                .endsWith("CRITICAL  sold 17,901 sh at 180.00, the largest since 11:02, as far as is known\n");
        assertThat(line(rareSale(Examples.record(79, "16:00:59", false))))
                .endsWith("the largest since 16:00, as far as is known\n");
    }

    @Test
    void saysHowLongNotAsMuchWasSoldInHalfAMinute() {
        assertThat(line(Examples.rareBurst(8, "0.8066", "49346", "39804", Examples.since(85))))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #8   WARNING   "
                        + "39,804 sh sold in 30 s of 49,346, the most for 85 min\n");
        assertThat(line(Examples.rareBurst(8, "0.8066", "49346.5", "39804.25", Examples.record(85, "09:30", true))))
                .endsWith("39,804.25 sh sold in 30 s of 49,346.5, the most since the open\n");
        assertThat(line(Examples.rareBurst(8, "1", "900", "900", Examples.record(85, "08:15", false))))
                .endsWith("900 sh sold in 30 s of 900, the most since 08:15, as far as is known\n");
    }

    @Test
    void saysWhichSaleMadeAnExitSignal() {
        assertThat(line(Examples.rareExit(5, Examples.record(79, "09:30", true), Optional.empty(), 4)))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #5   EXIT      largest sale since the open (#4)\n");
        assertThat(line(Examples.rareExit(5, Examples.since(120), Examples.standing("500", "-412.50", "1.2"), 4)))
                .endsWith("EXIT      largest sale for 120 min (#4); 500 sh, P&L -412.50, stop 1.20 % away\n");
    }

    @Test
    void neverShowsAThresholdThatWasNotReached() {
        assertThat(line(Examples.burst(5, "3.9999", "0.6999", "999", "250"))).contains("3.9x the", "69 % sells");
        assertThat(line(Examples.burst(5, "4", "0.6", "1000", "250"))).contains("4.0x the", "60 % sells");
    }

    @Test
    void saysWhichAlertsMadeAnExitSignal() {
        assertThat(line(Examples.sellersExit(4, 1, 2, 3)))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #4   EXIT      3 large sellers (#1-3)\n");
        assertThat(line(Examples.sellersExit(9, 1, 3, 4, 8))).endsWith("4 large sellers (#1 #3-4 #8)\n");
        assertThat(line(Examples.sellersExit(
                        99, IntStream.rangeClosed(1, 40).map(n -> 2 * n).toArray())))
                .endsWith("40 large sellers (#2 #4 #6 #8 .. #80)\n");
    }

    @Test
    void saysHowThePositionStands() {
        assertThat(line(Examples.burstExit(3, "4.61", Examples.standing("1500", "-1412.50", "1.2345"), 2)))
                .isEqualTo("2024-01-15 09:30:00.123  AAPL   #3   EXIT      "
                        + "red burst of 4.6x (#2); 1,500 sh, P&L -1,412.50, stop 1.23 % away\n");
        assertThat(line(Examples.burstExit(3, "4.61", Examples.standing("500", "20.00", "-0.5"), 2)))
                .endsWith("; 500 sh, P&L +20.00, stop passed by 0.50 %\n");
        assertThat(line(Examples.burstExit(3, "4.61", Examples.standing("500", null, null), 2)))
                .endsWith("; 500 sh\n");
        assertThat(line(Examples.burstExit(3, "4.61", Optional.empty(), 2))).endsWith("red burst of 4.6x (#2)\n");
    }

    @Test
    void keepsNewYorkTimeInSummerAndAcrossTheDateLine() {
        Alert summerEvening = Examples.at(Instant.parse("2024-07-02T00:30:00Z").toEpochMilli(), Examples.seller(1));

        assertThat(line(summerEvening)).startsWith("2024-07-01 20:30:00.000  AAPL");
    }

    @Test
    void coloursTheUrgencyOnlyWhenAsked() {
        AlertText coloured = new AlertText(true);

        assertThat(text(coloured.line(Examples.seller(1))))
                .isEqualTo("2024-01-15 09:30:00.123  \u001b[33mAAPL   #1   WARNING \u001b[0m  "
                        + "bid 175.50 shows 15,000 sh\n");
        assertThat(text(coloured.line(Examples.burst(1, "4", "0.6", "1000", "250"))))
                .contains("\u001b[1;38;5;208mAAPL");
        assertThat(text(coloured.line(Examples.sellersExit(4, 1, 2, 3)))).contains("\u001b[1;31mAAPL");
        assertThat(line(Examples.sellersExit(4, 1, 2, 3))).doesNotContain("\u001b");
    }

    @Test
    void addsWhatHoldsForEveryAlert() {
        assertThat(text(new AlertText(false, "delayed 15 min").line(Examples.seller(1))))
                .endsWith("bid 175.50 shows 15,000 sh  [delayed 15 min]\n");
    }

    private static Alert rareSale(Rarity rarity) {
        return Examples.rareSale(3, Severity.CRITICAL, "17901", "180", rarity);
    }

    private String line(Alert alert) {
        return text(plain.line(alert));
    }

    private String line(ExitSignal signal) {
        return text(plain.line(signal));
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
