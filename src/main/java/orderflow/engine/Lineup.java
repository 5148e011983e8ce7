package orderflow.engine;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import orderflow.detect.DisplayDetector;
import orderflow.detect.FindingSink;
import orderflow.detect.TradeDetector;

/**
 * The detectors that the panels of an engine need, each once, with the panels that hear it; immutable.
 *
 * <p>Panels with equal settings for a detector share it. The findings on one event reach each panel in the order in
 * which its own detectors would have made them.
 */
final class Lineup {

    private final List<Panel> panels;
    private final Row<DetectorRecipe.OfTrades> trades;
    private final Row<DetectorRecipe.OfDisplays> displays;

    /** Recipes in the order in which their detectors speak on one event, and the panels that hear each. */
    private record Row<R extends DetectorRecipe>(List<R> recipes, List<int[]> panels) {

        static <R extends DetectorRecipe> Row<R> of(Class<R> kind, Map<DetectorRecipe, IntStream.Builder> hearing) {
            List<R> recipes = hearing.keySet().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .sorted(Comparator.comparingInt(DetectorRecipe::turn))
                    .toList();
            return new Row<>(
                    recipes,
                    recipes.stream()
                            .map(recipe -> hearing.get(recipe).build().toArray())
                            .toList());
        }

        FindingSink[] hearers(List<? extends FindingSink> desks) {
            return panels.stream().map(panelsOf -> hearer(panelsOf, desks)).toArray(FindingSink[]::new);
        }
    }

    Lineup(List<Panel> panels) {
        this.panels = List.copyOf(panels);
        // One panel's recipes all differ, and the first comparison of records costs a start 30 ms.
        Map<DetectorRecipe, IntStream.Builder> hearing =
                panels.size() == 1 ? new IdentityHashMap<>() : new LinkedHashMap<>();
        for (int panel = 0; panel < panels.size(); panel++) {
            for (DetectorRecipe recipe : panels.get(panel).settings().detectors()) {
                hearing.computeIfAbsent(recipe, none -> IntStream.builder()).add(panel);
            }
        }
        this.trades = Row.of(DetectorRecipe.OfTrades.class, hearing);
        this.displays = Row.of(DetectorRecipe.OfDisplays.class, hearing);
    }

    List<Panel> panels() {
        return panels;
    }

    /** New detectors of trades for one symbol, in the order in which they speak on one event. */
    TradeDetector[] tradeDetectors(SymbolStatistics statistics) {
        return trades.recipes.stream().map(recipe -> recipe.make(statistics)).toArray(TradeDetector[]::new);
    }

    /** Who hears each of those detectors, given who hears for each panel. */
    FindingSink[] tradeHearers(List<? extends FindingSink> desks) {
        return trades.hearers(desks);
    }

    /** New detectors of what is displayed for one symbol, in the order in which they speak on one event. */
    DisplayDetector[] displayDetectors() {
        return displays.recipes.stream().map(DetectorRecipe.OfDisplays::make).toArray(DisplayDetector[]::new);
    }

    /** Who hears each of those detectors, given who hears for each panel. */
    FindingSink[] displayHearers(List<? extends FindingSink> desks) {
        return displays.hearers(desks);
    }

    private static FindingSink hearer(int[] panels, List<? extends FindingSink> desks) {
        if (panels.length == 1) {
            return desks.get(panels[0]);
        }
        FindingSink[] all = IntStream.of(panels).mapToObj(desks::get).toArray(FindingSink[]::new);
        return (finding, nowMillis) -> {
            for (FindingSink desk : all) {
                desk.onFinding(finding, nowMillis);
            }
        };
    }
}
