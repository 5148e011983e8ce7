package orderflow.cli;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import orderflow.config.Rules;
import orderflow.config.Setting;
import orderflow.config.Settings;
import orderflow.feed.polygon.Degradation;
import orderflow.feed.polygon.FeedSession;
import orderflow.feed.polygon.Warmup;
import orderflow.health.FeedCheck;

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
            if (foreign == Setting.DATABENTO_URL) {
                // A watch does not call there.
                continue;
            }
            voice.say("the key goes to " + settings.value(foreign).getHost() + " (" + foreign.key()
                    + "), which is not the vendor's");
        }
        voice.note("rules: " + settings.rulesInForce().text());
        voice.note("connecting to " + settings.websocketUrl().getHost() + " to watch " + String.join(" ", symbols));
        double seconds = CALLS_PER_SYMBOL * symbols.size() / settings.rateLimitPerSecond();
        if (settings.rules() == Rules.RARITY) {
            voice.note("each symbol is decided on when its last "
                    + settings.rarity().rareMinutes()
                    + " minutes have come by REST, one after the other, for at most "
                    + Warmup.USUAL_LIMIT_MILLIS / 1_000 + " s for all"
                    + (seconds >= TOLD_FROM_SECONDS ? calls(seconds) : ""));
        } else if (seconds >= TOLD_FROM_SECONDS) {
            voice.note("each symbol is decided on when its last 6 minutes have come by REST, one after the other"
                    + calls(seconds));
        }
    }

    private String calls(double seconds) {
        return String.format(
                Locale.ROOT,
                "; %d symbols with 2 calls each or more take %.0f s at the least (rate_limit_per_second)",
                symbols.size(),
                seconds);
    }

    /** When everything streams for the first time. */
    void live(FeedSession session) {
        boolean quotes = voice.degradedNow().stream().noneMatch(line -> line.contains(Degradation.Kind.QUOTES.words()));
        voice.note("watching " + String.join(" ", symbols) + ": trades"
                + (quotes ? " and the best bid and offer (depth: nbbo)" : ", no quotes (depth: none)")
                + (session.delayMillis() == 0 ? ", in real time" : ", 15 minutes late"));
        if (!quotes && settings.rules() == Rules.RARITY) {
            voice.note("without quotes " + FeedCheck.RARITY_WITHOUT_QUOTES);
        }
    }
}
