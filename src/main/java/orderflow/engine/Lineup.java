package orderflow.engine;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import orderflow.detect.BurstVolumes;
import orderflow.detect.Detector;
import orderflow.detect.FindingSink;

/**
 * The detectors that the panels of an engine need, each once, with the panels that hear it; immutable.
 *
 * <p>Panels with equal settings for a detector share it. The findings on one event reach each panel in the order in
 * which its own detectors would have made them.
 */
final class Lineup {

    private final List<Panel> panels;
    private final List<DetectorRecipe> recipes;
    private final List<int[]> hearers;

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
        this.recipes = hearing.keySet().stream()
                .sorted(Comparator.comparingInt(DetectorRecipe::turn))
                .toList();
        this.hearers = recipes.stream()
                .map(recipe -> hearing.get(recipe).build().toArray())
                .toList();
    }

    List<Panel> panels() {
        return panels;
    }

    /** New detectors for one symbol, in the order in which they speak on one event. */
    Detector[] detectors(BurstVolumes volumes) {
        return recipes.stream().map(recipe -> recipe.make(volumes)).toArray(Detector[]::new);
    }

    /** Who hears each of those detectors, given who hears for each panel. */
    FindingSink[] hearers(List<? extends FindingSink> desks) {
        return hearers.stream().map(panelsOf -> hearer(panelsOf, desks)).toArray(FindingSink[]::new);
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
