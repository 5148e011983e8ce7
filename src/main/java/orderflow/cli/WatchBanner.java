package orderflow.cli;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.feed.polygon.Degradation;
import orderflow.feed.polygon.FeedSession;

/** What is said at the start of a watch: where the key goes, and what this plan can and cannot see. */
final class WatchBanner {

    private static final int CALLS_PER_SYMBOL = 2;
    private static final int TOLD_FROM_SECONDS = 5;

    private final Settings settings;
    private final List<String> symbols;
    private final WatchVoice voice;

    WatchBanner(Settings settings, List<String> symbols, WatchVoice voice) {
        this.settings = settings;
        this.symbols = symbols;
        this.voice = voice;
    }

    /** Before the first connection. */
    void atStart() {
        for (Setting<URI> foreign : settings.foreignHosts()) {
            voice.say("the key goes to " + settings.value(foreign).getHost() + " (" + foreign.key()
                    + "), which is not the vendor's");
        }
        voice.note("rules: " + settings.rulesInForce().text());
        voice.note("connecting to " + settings.websocketUrl().getHost() + " to watch " + String.join(" ", symbols));
        double warmupSeconds = CALLS_PER_SYMBOL * symbols.size() / settings.rateLimitPerSecond();
        if (warmupSeconds >= TOLD_FROM_SECONDS) {
            voice.note(String.format(
                    Locale.ROOT,
                    "alerts begin when the last 6 minutes have come by REST: in %.0f s or a little more (%d symbols,"
                            + " 2 calls each, rate_limit_per_second)",
                    warmupSeconds,
                    symbols.size()));
        }
    }

    /** When everything streams for the first time. */
    void live(FeedSession session) {
        boolean quotes = voice.degradedNow().stream().noneMatch(line -> line.contains(Degradation.Kind.QUOTES.words()));
        voice.note("watching " + String.join(" ", symbols) + ": trades"
                + (quotes ? " and the best bid and offer (depth: nbbo)" : ", no quotes (depth: none)")
                + (session.delayMillis() == 0 ? ", in real time" : ", 15 minutes late"));
    }
}
