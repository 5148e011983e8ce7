package orderflow.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import orderflow.fault.TerminalText;

/** All results, as the lines that monitoring plugins print. Immutable. */
public final class Report {

    private final List<Result> results;
    private final Thresholds thresholds;

    Report(List<Result> results, Thresholds thresholds) {
        this.results = results.stream().map(thresholds::grade).toList();
        this.thresholds = thresholds;
    }

    /** The worst state. */
    public State state() {
        return results.stream().map(Result::state).reduce(State.OK, State::worse);
    }

    /** The graded results, one for each check. */
    public List<Result> results() {
        return results;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** State, what is wrong or else how it goes, and performance data: one line without its end. */
    public String line() {
        String performance = figures().stream().map(this::performance).collect(Collectors.joining(" "));
        return "ORDERFLOW " + state() + " - " + plain(summary()) + (performance.isEmpty() ? "" : " | " + performance);
    }

    /** A line for each check: name, state, what was found, and what to do about it. */
    public List<String> details() {
        List<String> lines = new ArrayList<>();
        for (Result result : results) {
            String hint = result.hint().isEmpty() ? "" : " -> " + result.hint();
            String name = String.format(Locale.ROOT, "%-9s %-9s", result.check().word(), result.state());
            lines.add(plain(name + result.text() + hint));
        }
        return lines;
    }

    /** What is wrong, the worst first; when nothing is, how the watch and the market are. */
    String summary() {
        String wrong = results.stream()
                .filter(result -> result.state() != State.OK && !result.followsFrom())
                .sorted(Comparator.comparing(Result::state).reversed())
                .map(Result::text)
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            return wrong;
        }
        return text(CheckName.WATCH)
                .filter(text -> hasLag())
                .orElseGet(() -> text(CheckName.WATCH)
                        .map(text -> text
                                + text(CheckName.MARKET)
                                        .map(market -> ", " + market)
                                        .orElse(""))
                        .orElse("nothing is wrong"));
    }

    private boolean hasLag() {
        return figures().stream().anyMatch(figure -> figure.name() == FigureName.LAG);
    }

    private Optional<String> text(CheckName check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .map(Result::text)
                .findFirst();
    }

    private List<Figure> figures() {
        return results.stream()
                .flatMap(result -> result.figures().stream())
                .sorted(Comparator.comparing(Figure::name))
                .toList();
    }

    private String performance(Figure figure) {
        String text = figure.name().word() + "=" + figure.text() + ";"
                + thresholds.warning(figure.name()).map(Range::toString).orElse("") + ";"
                + thresholds.critical(figure.name()).map(Range::toString).orElse("");
        return text.replaceAll(";+$", "");
    }

    /** What a reader of the line would take for the beginning of performance data or of another line is replaced. */
    private static String plain(String text) {
        return TerminalText.escape(text.replace('|', '/'));
    }
}
