package orderflow.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.score.Mark;
import orderflow.score.MarkList;
import org.junit.jupiter.api.Test;

class PackedMarksTest {

    @Test
    void keepsWhatAListOfMarksKeepsButTheirIds() {
        MarkList list = new MarkList();
        PackedMarks packed = PackedMarks.several(2).get(1);
        for (int i = 0; i < 1_000; i++) {
            Severity severity = i % 3 == 0 ? Severity.CRITICAL : Severity.WARNING;
            Finding finding = i % 2 == 0
                    ? new Finding.LargeSeller(severity, Evidence.values()[i % 3], i, i)
                    : new Finding.RedBurst(severity, BigDecimal.TEN, BigDecimal.ONE, i, BigDecimal.ONE);
            Alert alert = new Alert("id" + i, "S" + i % 7, 1_700_000_000_000L - i, finding);
            list.onAlert(alert);
            packed.onAlert(alert);
            if (i % 5 == 0) {
                ExitSignal signal = new ExitSignal(
                        "exit" + i,
                        "S" + i % 7,
                        i,
                        ExitSignal.Reason.values()[i % 2],
                        List.of("id" + i),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
                list.onExitSignal(signal);
                packed.onExitSignal(signal);
            }
        }

        List<Mark> expected = new ArrayList<>();
        list.marks().forEach(mark -> expected.add(new Mark("", mark.symbol(), mark.timeMillis(), mark.kind())));
        List<Mark> kept = new ArrayList<>();
        packed.forEach(kept::add);
        assertThat(kept).isEqualTo(expected).hasSize(1_200);
        assertThat(packed.size()).isEqualTo(1_200);
    }
}
