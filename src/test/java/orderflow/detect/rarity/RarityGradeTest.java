package orderflow.detect.rarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import orderflow.alert.Severity;
import orderflow.event.TradeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RarityGradeTest {

    private static final long BEFORE_OPEN = TradeBuilder.OPEN - TimeUnit.HOURS.toMillis(4);

    private final RarityGrade grade =
            new RarityGrade(new RaritySettings(60, 15, BigDecimal.ZERO, new BigDecimal("0.60"), 1));
    private final SessionPart part = new SessionPart();
    private final RaritySeries series = new RaritySeries(part);

    @ParameterizedTest
    @CsvSource({
        "14, true, true, false, WARNING",
        "15, true, true, true, CRITICAL",
        "15, true, false, false, WARNING",
        "15, false, true, false, WARNING",
        "59, true, false, false, WARNING",
        "59, false, true, false, WARNING",
        "60, true, false, true, WARNING",
        "60, true, true, true, CRITICAL",
        "60, false, true, true, WARNING",
        "119, false, true, true, WARNING",
        "119, true, false, true, WARNING",
        "120, true, false, true, CRITICAL",
        "120, false, true, true, CRITICAL"
    })
    void gradesByMinutesAndInTheRegularSessionByRecords(
            int minutes, boolean regular, boolean record, boolean rare, Severity severity) {
        long start = regular ? TradeBuilder.OPEN : BEFORE_OPEN;
        part.enter(start);
        int minute = SessionPart.minute(start);
        series.look(record ? 1 : 5, minute);
        part.enter(start + TimeUnit.MINUTES.toMillis(minutes));
        series.look(5, minute + minutes);

        assertThat(grade.isRare(series)).isEqualTo(rare);
        if (rare) {
            assertThat(grade.severity(series)).isEqualTo(severity);
        }
    }

    @Test
    void gradesNothingThatWasNotLookedAt() {
        part.enter(TradeBuilder.OPEN);
        part.enter(TradeBuilder.OPEN + TimeUnit.HOURS.toMillis(2));
        series.look(5, SessionPart.minute(TradeBuilder.OPEN) + 120);
        assertThat(grade.isRare(series)).isTrue();

        series.pass();
        assertThat(grade.isRare(series)).isFalse();

        series.look(6, SessionPart.minute(TradeBuilder.OPEN) + 120);
        series.clear();
        assertThat(grade.isRare(series)).isFalse();
    }
}
