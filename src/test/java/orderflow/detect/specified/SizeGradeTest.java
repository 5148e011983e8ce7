package orderflow.detect.specified;

import static org.assertj.core.api.Assertions.assertThat;

import orderflow.alert.Severity;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;

class SizeGradeTest {

    private static final long THRESHOLD = Quantity.shares(10_000);

    private final SizeGrade grade = new SizeGrade(10_000);

    @Test
    void isLargeFromTheThreshold() {
        assertThat(grade.isLarge(THRESHOLD - 1)).isFalse();
        assertThat(grade.isLarge(THRESHOLD)).isTrue();
        assertThat(grade.isLarge(THRESHOLD + 1)).isTrue();
    }

    @Test
    void isCriticalFromTwiceTheThreshold() {
        assertThat(grade.severity(2 * THRESHOLD - 1)).isEqualTo(Severity.WARNING);
        assertThat(grade.severity(2 * THRESHOLD)).isEqualTo(Severity.CRITICAL);
        assertThat(grade.severity(2 * THRESHOLD + 1)).isEqualTo(Severity.CRITICAL);
    }
}
