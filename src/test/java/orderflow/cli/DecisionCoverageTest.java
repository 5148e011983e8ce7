package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import orderflow.market.TradingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that was too short for its rules says so, one that was not does not. */
class DecisionCoverageTest {

    @TempDir
    private Path folder;

    private String summary(String events, String options) throws IOException {
        Files.writeString(folder.resolve("session"), events);
        ProgramRun program = ProgramRun.in(folder);
        assertThat(program.run(("replay session " + options).strip().split(" ")))
                .as(program::err)
                .isZero();
        return program.err();
    }

    private static String tradeAt(String newYorkTime) {
        long millis = LocalDate.of(2024, 1, 15)
                .atTime(LocalTime.parse(newYorkTime))
                .atZone(TradingSession.NEW_YORK)
                .toInstant()
                .toEpochMilli();
        return "{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":175.5,\"s\":100,\"t\":" + millis + "}\n";
    }

    @ParameterizedTest
    @CsvSource({
        "09:31, 09:31, '15 minutes of the session, this recording has 0;'",
        "09:31, 09:45:59, '15 minutes of the session, this recording has 14;'",
        "15:55, 16:05, '15 minutes of the session, or 60 outside it, this recording has 0 and 0 outside it;'",
        "08:00, 08:59, '15 minutes of the session, or 60 outside it, this recording has 0 and 59 outside it;'",
    })
    void tooShort(String first, String last, String said) throws IOException {
        assertThat(summary(tradeAt(first) + tradeAt(last), ""))
                .contains("nothing could be decided: the rules of rarity need " + said
                        + " --set rules=specified looks at sizes alone\n");
    }

    @ParameterizedTest
    @CsvSource({"09:31, 09:46, ''", "08:00, 09:00, ''", "09:31, 09:31, --set=rules=specified"})
    void longEnough(String first, String last, String options) throws IOException {
        assertThat(summary(tradeAt(first) + tradeAt(last), options)).doesNotContain("could be decided");
    }

    @Test
    void whatAGapForgotDoesNotCount() throws IOException {
        String gap = "{\"ev\":\"gap\"}\n";
        assertThat(summary(tradeAt("09:31") + gap + tradeAt("09:46") + tradeAt("09:50"), ""))
                .contains("this recording has 4;");
    }

    @Test
    void aRecordingWithoutATradeThatCountsSaysSo() throws IOException {
        String late = tradeAt("10:00").replace("\"p\"", "\"c\":[15],\"p\"");
        assertThat(summary(late, "")).contains("15 minutes of the session, this recording has no trade that counts;");
    }

    @Test
    void theSettingsInForceAreNamed() throws IOException {
        assertThat(summary(tradeAt("09:31"), "--set=rarity_warmup_minutes=5"))
                .contains("need 5 minutes of the session");
        assertThat(summary(tradeAt("09:31") + tradeAt("09:36"), "--set=rarity_warmup_minutes=5"))
                .doesNotContain("could be decided");
    }
}
