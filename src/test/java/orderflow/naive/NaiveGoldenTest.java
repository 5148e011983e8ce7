package orderflow.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import orderflow.golden.GoldenPair;
import orderflow.golden.JsonLines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The naive implementation gives exactly the alerts of every golden session. */
class NaiveGoldenTest {

    @TestFactory
    Stream<DynamicTest> givesTheAlertsOfEverySession() {
        return GoldenPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> {
                    NaiveResult result =
                            new NaiveReplay(pair.settings(), pair.positions()).replay(List.of(pair.events()));
                    assertThat(JsonLines.values(result.lines())).isEqualTo(JsonLines.values(pair.alerts()));
                }));
    }
}
