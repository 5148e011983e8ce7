package orderflow.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderflow.sample.DocumentTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: the table of rooms in {@code docs/architecture.md}, held against the compiled program. */
class RoomsTest {

    /** Each room with the other rooms that it may use; a room that is not here may not exist. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("event", List.of()),
            Map.entry("fault", List.of()),
            Map.entry("file", List.of()),
            Map.entry("alert", List.of("event")),
            Map.entry("market", List.of("event")),
            Map.entry("detect", List.of("event", "market", "alert")),
            Map.entry("risk", List.of("event", "market", "alert")),
            Map.entry("engine", List.of("event", "alert", "fault", "market", "detect", "risk")),
            Map.entry("feed", List.of("event", "fault", "file")),
            Map.entry("sink", List.of("event", "alert", "fault", "file")),
            Map.entry("config", List.of("fault", "file")),
            Map.entry("status", List.of("fault", "file")),
            Map.entry("health", List.of("config", "feed", "status", "fault", "file")),
            Map.entry("score", List.of("event", "alert", "engine")),
            Map.entry("sweep", List.of("alert", "fault", "score")),
            Map.entry("report", List.of("event", "alert", "detect", "engine", "market", "fault", "file"))));

    private static final String PROGRAM = "orderflow";

    private static final DescribedPredicate<JavaClass> HANDED_ON_BY_CONFIG = nameMatching(
                    "orderflow\\.((detect(\\.\\w+)?|risk)\\.\\w+Settings|risk\\.Position|alert\\.Evidence)")
            .forSubtype();

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream();
    }

    @Test
    void everyPackageBelongsToARoom() {
        assertThat(Program.CLASSES).hasSizeGreaterThan(50);
        assertThat(Program.CLASSES)
                .allSatisfy(one -> assertThat(one.getPackageName())
                        .as("package of %s", one.getName())
                        .matches("orderflow\\.(cli|" + String.join("|", MAY_USE.keySet()) + ")(\\..*)?"));
    }

    @Test
    void theDocumentShowsTheRoomsThereAre() throws IOException {
        Map<String, List<String>> documented = new TreeMap<>();
        for (List<String> row : DocumentTable.under("## Rooms", Path.of("docs", "architecture.md"))) {
            String others = row.size() < 3 ? "" : row.get(2);
            documented.put(row.get(0).replace("`", ""), others.isEmpty() ? List.of() : List.of(others.split(", ")));
        }

        assertThat(MAY_USE).containsAllEntriesOf(documented);
        assertThat(documented.keySet())
                .containsAll(Program.CLASSES.stream()
                        .map(one -> one.getPackageName().split("\\.")[1])
                        .filter(room -> !room.equals("cli"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsItMay(String room) {
        List<String> allowed = new ArrayList<>(List.of(within(room)));
        MAY_USE.get(room).forEach(other -> allowed.add(within(other)));
        DescribedPredicate<JavaClass> otherRooms = resideInAPackage(PROGRAM + "..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new))))
                .and(not(settingsFor(room)))
                .as("the rooms that %s may not use", room);

        noClasses()
                .that()
                .resideInAPackage(within(room))
                .should()
                .dependOnClassesThat(otherRooms)
                .allowEmptyShould(true)
                .check(Program.CLASSES);
    }

    /** Scoring sees what came after a decision; no decision may see it, on whatever way. */
    @Test
    void whatDecidesCannotReachTheScore() {
        noClasses()
                .that()
                .resideInAnyPackage(Program.DECIDING)
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage(within("score"), within("sweep"), within("report"))
                .check(Program.CLASSES);
    }

    /** Each set of rules stands alone, so that one can be read, changed or left out without the other. */
    @ParameterizedTest
    @CsvSource({"specified,rarity", "rarity,specified"})
    void theTwoSetsOfRulesDoNotUseEachOther(String rules, String others) {
        noClasses()
                .that()
                .resideInAPackage(within("detect." + rules))
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAPackage(within("detect." + others))
                .check(Program.CLASSES);
    }

    @Test
    void whatDecidesUsesNoLibrary() {
        classes()
                .that()
                .resideInAnyPackage(Program.DECIDING)
                .or()
                .resideInAnyPackage(within("fault"), within("file"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", PROGRAM + "..")
                .orShould()
                .haveSimpleName("ProcessUser")
                .check(Program.CLASSES);
    }

    @Test
    void roomsDoNotUseEachOtherInACircle() {
        slices().matching(PROGRAM + ".(*)..").should().beFreeOfCycles().check(Program.CLASSES);
    }

    @Test
    void packagesAreNamedForWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
                .check(Program.CLASSES);
    }

    @Test
    void onlyTheCommandLineUsesPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(Program.CLASSES);
    }

    /** The settings become the records of the rooms that they are for; nothing else of those rooms is theirs. */
    private static DescribedPredicate<JavaClass> settingsFor(String room) {
        return room.equals("config") ? HANDED_ON_BY_CONFIG : belongToAnyOf();
    }

    private static String within(String room) {
        return PROGRAM + "." + room + "..";
    }
}
