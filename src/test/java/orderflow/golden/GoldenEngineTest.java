package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import orderflow.naive.NaiveReplay;
import orderflow.naive.NaiveResult;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The program gives exactly the alerts of every golden session, and counts what the naive one counts. */
class GoldenEngineTest {

    @TestFactory
    Stream<DynamicTest> givesTheAlertsOfEverySession() {
        return GoldenPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> {
                    NaiveResult result =
                            new EngineReplay(pair.settings(), pair.positions()).replay(List.of(pair.events()));
                    NaiveResult naive =
                            new NaiveReplay(pair.settings(), pair.positions()).replay(List.of(pair.events()));
                    assertThat(JsonLines.values(result.lines())).isEqualTo(JsonLines.values(pair.alerts()));
                    assertThat(result).isEqualTo(naive);
                }));
    }
}
