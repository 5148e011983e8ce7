package orderflow.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** One figure of a combination for programs: its name in JSON and CSV, half-up to {@value #DECIMALS} decimals. */
record FigureColumn(String name, Function<Figures, OptionalDouble> figure) {

    /** All of them, in the order in which they are written. */
    static final List<FigureColumn> ALL = List.of(
            count("sessions", Figures::sessions),
            count("drops", figures -> figures.alertDrops().drops()),
            count("alerts", Figures::alerts),
            count("exits", Figures::exits),
            new FigureColumn("alerts_per_session", Figures::alertsPerSession),
            new FigureColumn("exits_per_session", Figures::exitsPerSession),
            count("judged", figures -> figures.alertDrops().judged()),
            count("followed", figures -> figures.alertDrops().followed()),
            new FigureColumn("precision", Figures::precision),
            new FigureColumn("precision_lift", Figures::lift),
            count("drops_warned", figures -> figures.alertDrops().warned()),
            new FigureColumn("recall", Figures::recall),
            new FigureColumn("recall_lift", figures -> figures.alertDrops().recallLift()),
            new FigureColumn("f1", Figures::f1),
            new FigureColumn("lead_ms", figures -> figures.alertDrops().medianLeadMillis()),
            new FigureColumn("false_alarms", Figures::falseAlarms),
            new FigureColumn("exit_precision", figures -> figures.exitDrops().precision()),
            new FigureColumn(
                    "exit_precision_lift", figures -> figures.exitDrops().precisionLift()),
            new FigureColumn("exit_recall", figures -> figures.exitDrops().recall()));

    private static final int DECIMALS = 4;

    /** The figure as short as it can be; empty where it is not known. */
    Optional<BigDecimal> of(Figures figures) {
        return rounded(figure.apply(figures));
    }

    private static Optional<BigDecimal> rounded(OptionalDouble value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(rounded(value.getAsDouble()));
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static FigureColumn count(String name, Function<Figures, Integer> count) {
        return new FigureColumn(name, figures -> OptionalDouble.of(count.apply(figures)));
    }
}
