package orderflow.cli;

import java.util.List;
import orderflow.engine.Engine;
import orderflow.event.MarketEvent;
import orderflow.score.MarkList;
import orderflow.score.Score;
import orderflow.score.ScoreJson;
import orderflow.score.ScoreSettings;
import orderflow.score.ScoreText;
import orderflow.score.Scorer;
import orderflow.score.TapeWriter;

/** Keeps beside one engine what a score needs, and gives it. Used by the engine's thread alone. */
final class Scoring implements ReplayRun.Witness {

    private final ScoreSettings settings;
    private final MarkList marks;
    private final TapeWriter tape;
    private Score score;

    /**
     * Nothing seen yet.
     *
     * @param marks among the engine's sinks
     */
    Scoring(ScoreSettings settings, Engine engine, MarkList marks) {
        this.settings = settings;
        this.marks = marks;
        this.tape = new TapeWriter(engine::quoteInForce);
    }

    @Override
    public void after(MarketEvent event, boolean decided) {
        tape.after(event, decided);
    }

    /** What the alerts were worth as one line of JSON; nothing may be seen after it. */
    String json() {
        return ScoreJson.line(score());
    }

    /** The lines that say what the alerts were worth; nothing may be seen after it. */
    List<String> lines(OutputFormat format) {
        return format == OutputFormat.json ? List.of(json()) : ScoreText.lines(score());
    }

    private Score score() {
        if (score == null) {
            score = new Scorer(tape.finish(), settings).score(marks.marks());
        }
        return score;
    }
}
