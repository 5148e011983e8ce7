package orderflow.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orderflow.naive.NaiveReplay;
import orderflow.naive.NaiveResult;
import orderflow.sample.FallingDay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"specified", "rarity"})
    void givesTheAlertsOfTheNaiveOneOverAWholeDay(String rules) {
        Map<String, String> settings = Map.of("rules", rules);
        List<byte[]> day = List.of(FallingDay.bytes());

        NaiveResult result = new EngineReplay(settings, null).replay(day);

        assertThat(result.lines()).hasSizeGreaterThan(10);
        assertThat(result).isEqualTo(new NaiveReplay(settings, null).replay(day));
    }
}
