package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orderflow.alert.Evidence;
import orderflow.detect.rarity.RaritySettings;
import orderflow.detect.specified.LargeSellerSettings;
import orderflow.detect.specified.RedBurstSettings;
import orderflow.engine.EngineSettings;
import orderflow.event.MarketEvent;
import orderflow.market.TradingSession;
import orderflow.risk.RarityExitSettings;
import orderflow.risk.SpecifiedExitSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a watch says of when its symbols are decided on. */
class DecisionStartTest {

    private static final EngineSettings RARITY = new EngineSettings.RarityRules(
            new RaritySettings(60, 15, new BigDecimal("50000"), new BigDecimal("0.6"), 120_000),
            new RarityExitSettings(1_800_000));

    private static final EngineSettings SPECIFIED = new EngineSettings.SpecifiedRules(
            new RedBurstSettings(new BigDecimal("3"), new BigDecimal("4"), new BigDecimal("0.6"), 120_000, 1_000),
            new LargeSellerSettings(10_000, 120_000, Set.of(Evidence.SELL_PRINT)),
            new SpecifiedExitSettings(120_000));

    private final Map<String, Long> known = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    private static long at(String clock) {
        return ZonedDateTime.of(LocalDate.of(2024, 1, 16), LocalTime.parse(clock), TradingSession.NEW_YORK)
                .toInstant()
                .toEpochMilli();
    }

    private DecisionStart by(EngineSettings rules) {
        return new DecisionStart(rules, symbol -> known.getOrDefault(symbol, MarketEvent.NO_TIME), said::add);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:00:20 | 11:00:00 | decided on from now; known since 10:00",
                "09:30:00 | 10:05:00 | decided on from now; known since 09:30 (until 10:30 only what is the largest since the open)",
                "10:42:10 | 11:00:00 | decided on from now; known since 10:42 (until 11:42 only what is the largest since then)",
                "09:30:59 | 09:32:00 | known since 09:30; the largest since the open counts from 09:45, all that is rare from 10:30",
                "10:50:00 | 11:00:00 | known since 10:50; the largest since then counts from 11:05, all that is rare from 11:50",
                "07:00:00 | 07:20:00 | known since 07:00; decided on from 08:00",
                "07:00:00 | 08:00:00 | decided on from now; known since 07:00",
                "08:40:00 | 09:10:00 | known since 08:40, too late for anything to be decided on before 09:30, when all begins anew",
                "15:50:00 | 15:51:00 | known since 15:50, too late for anything to be decided on before 16:00, when all begins anew",
                "23:40:00 | 23:41:00 | known since 23:40, too late for anything to be decided on before 00:00, when all begins anew"
            })
    void saysByTheRulesOfRarity(String since, String now, String text) {
        known.put("AAPL", at(since));
        DecisionStart start = by(RARITY);
        start.caughtUp("AAPL");
        start.look(at(now));
        assertThat(said).containsExactly("AAPL: " + text);
    }

    @Test
    void saysEachChangeOnceAndGroupsWhatIsEqual() {
        DecisionStart start = by(RARITY);
        for (String symbol : List.of("MSFT", "AAPL", "NONE", "LATE")) {
            known.put(symbol, at("09:30:10"));
        }
        known.remove("NONE");
        List.of("MSFT", "AAPL", "NONE").forEach(start::caughtUp);
        start.look(at("09:31:00"));
        start.look(at("09:31:30"));
        assertThat(said)
                .containsExactly("AAPL, MSFT: known since 09:30; the largest since the open counts from 09:45, all that"
                        + " is rare from 10:30");
        said.clear();
        start.look(at("09:44:59.999"));
        assertThat(said).isEmpty();
        start.look(at("09:45:01"));
        start.look(at("10:31:00"));
        assertThat(said)
                .containsExactly("AAPL, MSFT: decided on from now; known since 09:30 (until 10:30 only what is the"
                        + " largest since the open)");
        said.clear();
        known.put("AAPL", at("10:40:00"));
        start.look(at("10:41:00"));
        assertThat(said)
                .containsExactly("AAPL: known since 10:40; the largest since then counts from 10:55, all that is rare"
                        + " from 11:40");
    }

    @Test
    void looksOnceASecondUnlessAskedTo() {
        DecisionStart start = by(RARITY);
        start.look(at("11:00:00"));
        known.put("AAPL", at("10:00:00"));
        start.caughtUp("AAPL");
        start.look(at("11:00:00.999"));
        assertThat(said).isEmpty();
        start.lookNow(at("11:00:00.999"));
        assertThat(said).containsExactly("AAPL: decided on from now; known since 10:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10:54:00 | 11:00:00 | decided on from now; known since 10:54",
                "10:59:30 | 11:00:00 | known since 10:59; large sellers are decided on from now, red bursts from 11:02"
            })
    void saysByTheSpecifiedRules(String since, String now, String text) {
        known.put("AAPL", at(since));
        DecisionStart start = by(SPECIFIED);
        start.caughtUp("AAPL");
        start.look(at(now));
        assertThat(said).containsExactly("AAPL: " + text);
    }
}
