package orderflow.feed.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No event of a frame is lost, given twice, altered or put behind a later one of its symbol. */
class LineSplitterPropertyTest {

    private static final Set<String> HELD = Set.of("A", "B.C");

    @Provide
    Arbitrary<List<String>> events() {
        return Arbitraries.of(
                        "{\"ev\":\"T\",\"sym\":\"A\",\"p\":1.50}",
                        "{ \"sym\" : \"B.C\" , \"ev\":\"Q\",\"c\":[1,{\"sym\":\"A\"}]}",
                        "{\"ev\":\"LULD\",\"T\":\"A\",\"sym\":\"C\",\"i\":[17]}",
                        "{\"ev\":\"T\",\"sym\":\"C\",\"T\":\"A\"}",
                        "{\"ev\":\"status\",\"message\":\"],[}\\\"{\\u0041\"}",
                        "{\"ev\":\"T\",\"sym\":\"\\u0041\"}",
                        "{}",
                        "[1,[2]]",
                        "null",
                        "17")
                .list()
                .ofMaxSize(12);
    }

    private static String symbol(String event) {
        if (event.contains("LULD")
                || event.contains("\"sym\":\"A\",\"p\"")
                || event.endsWith("\\u0041\"}") && event.contains("sym")) {
            return "A";
        }
        return event.contains("B.C") ? "B.C" : LineSplitter.OTHERS;
    }

    @Property(tries = 300)
    void keepsEachSymbolsEventsInTheirOrder(@ForAll("events") List<String> events) {
        String text = "{\"at\":17,\"frame\":[" + String.join(",", events) + "]}\n";
        FeedLine line = new FeedLine(text.getBytes(StandardCharsets.UTF_8), 5);
        Map<String, FeedLine> parts = LineSplitter.split(line, HELD);
        Map<String, List<String>> expected =
                events.stream().collect(Collectors.groupingBy(LineSplitterPropertyTest::symbol));
        if (expected.isEmpty()) {
            assertThat(parts).containsOnlyKeys(LineSplitter.OTHERS);
        } else {
            assertThat(parts).containsOnlyKeys(expected.keySet());
        }
        expected.forEach((symbol, of) -> {
            FeedLine part = parts.get(symbol);
            assertThat(new String(part.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"at\":17,\"frame\":[" + String.join(",", of) + "]}\n");
            assertThat(part.arrivalNanos()).isEqualTo(5);
        });
    }

    @Example
    void leavesAloneWhatIsNoFrame() {
        List<String> others = new ArrayList<>(List.of(
                "\n",
                "{\"ev\":\"recording\",\"version\":1}\n",
                "{\"at\":17,\"frame\":[{\"ev\":\"T\",\"sym\":\"A\"}\n",
                "{\"at\":17,\"frame\":[{\"ev\":\"T\",\"sym\":\"A\"}],\"more\":[1]}\n",
                "{\"at\":17,\"frame\":{\"ev\":\"T\",\"sym\":\"A\"}}\n",
                "{\"at\":17,\"frame\":[{\"ev\":\"T\",\"sym\":\"A\"\u0000}]}\n"));
        for (String text : others) {
            FeedLine line = new FeedLine(text.getBytes(StandardCharsets.UTF_8), 5);
            assertThat(LineSplitter.split(line, HELD)).isEqualTo(Map.of(LineSplitter.OTHERS, line));
        }
    }
}
