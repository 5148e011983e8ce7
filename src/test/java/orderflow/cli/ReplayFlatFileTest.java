package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay of the vendor's flat files. */
class ReplayFlatFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        StringBuilder trades = new StringBuilder("ticker,conditions,id,price,sip_timestamp,size\n");
        StringBuilder quotes = new StringBuilder("ticker,ask_price,ask_size,bid_price,bid_size,sip_timestamp\n");
        StringBuilder recording = new StringBuilder();
        for (String symbol : new String[] {"AAPL", "NA"}) {
            for (int second = 0; second < 4; second++) {
                long millis = 1_705_329_000_123L + second * 1_000L;
                quotes.append(symbol)
                        .append(",175.50,300,175.48,300,")
                        .append(millis)
                        .append("000001\n");
                trades.append(symbol).append(",\"14,41\",").append(second).append(",175.48,");
                trades.append(millis).append("000002,12000\n");
                recording.append("{\"ev\":\"Q\",\"sym\":\"").append(symbol);
                recording
                        .append("\",\"bp\":175.48,\"bs\":300,\"ap\":175.50,\"as\":300,\"t\":")
                        .append(millis);
                recording
                        .append("}\n{\"ev\":\"T\",\"sym\":\"")
                        .append(symbol)
                        .append("\",\"i\":\"")
                        .append(second);
                recording
                        .append("\",\"c\":[14,41],\"p\":175.48,\"s\":12000,\"t\":")
                        .append(millis)
                        .append("}\n");
            }
        }
        Files.writeString(folder.resolve("trades.csv"), trades);
        Files.writeString(folder.resolve("quotes.csv"), quotes);
        Files.writeString(folder.resolve("same.jsonl"), recording);
    }

    private ProgramRun run(int code, String arguments) {
        ProgramRun program = ProgramRun.in(folder).bySpecifiedRules();
        assertThat(program.run(("replay " + arguments).split(" ")))
                .as(program::err)
                .isEqualTo(code);
        return program;
    }

    @Test
    void tradesAndQuotesInEitherOrderGiveTheAlertsOfTheRecording() {
        String alerts = run(10, "--output=json same.jsonl").out();

        assertThat(alerts.lines()).hasSize(10);
        assertThat(run(10, "--output=json trades.csv quotes.csv").out()).isEqualTo(alerts);
        assertThat(run(10, "--output=json quotes.csv trades.csv").out()).isEqualTo(alerts);
    }

    @Test
    void aSymbolIsChosen() {
        assertThat(run(10, "--symbol=NA trades.csv quotes.csv").out().lines()).hasSize(5);
    }

    @Test
    void aBadLineIsToldByFileAndLine() throws IOException {
        Path trades = folder.resolve("trades.csv");
        Files.writeString(trades, Files.readString(trades) + "NA,,9,cheap,1705329010000000000,100\n");

        assertThat(run(10, "trades.csv quotes.csv").err())
                .contains("trades.csv:10")
                .contains("expected price");
    }

    @Test
    void otherSymbolsAreCountedByTheirLines() {
        assertThat(run(10, "--symbol=NA trades.csv quotes.csv").err())
                .contains("Events       16: 4 trades, 4 quotes, 8 lines of other symbols passed over");
        assertThat(run(0, "--symbol=na trades.csv").err())
                .contains("warning: --symbol na: expected records of it, saw none, but some of NA\n");
    }

    @Test
    void oneOfAKindIsToldInTheSingular() throws IOException {
        Files.writeString(
                folder.resolve("one.csv"),
                "ticker,correction,price,sip_timestamp,size\nA,7,1,1705329000000000000,1\nA,0,1,1705329000000000000,1\n"
                        + "B,0,1,1705329000000000000,1\n");

        assertThat(run(0, "--symbol=A one.csv").err())
                .contains(
                        "3: 1 trade, 1 cancelled trade passed over,\n             1 line of another symbol passed over");
    }

    @Test
    void quotesMayBeInLots() {
        String large = "shows 30,000 sh";

        assertThat(run(10, "quotes.csv trades.csv --quote-size-unit=lots").out())
                .contains(large);
        assertThat(run(10, "quotes.csv trades.csv --quote-size-unit=shares").out())
                .doesNotContain(large);
        assertThat(run(64, "quotes.csv --quote-size-unit=pounds").err()).contains("expected one of [shares, lots]");
    }

    @Test
    void theUnitOfQuotesConcernsFlatFilesAlone() {
        assertThat(run(10, "same.jsonl --quote-size-unit=lots").err())
                .contains("warning: --quote-size-unit: expected a flat file, was none");
        assertThat(run(10, "same.jsonl trades.csv --quote-size-unit=lots").err())
                .doesNotContain("--quote-size-unit");
    }

    @Test
    void filesThatAreNotSortedByTickerEndWith65() throws IOException {
        String text = Files.readString(folder.resolve("trades.csv"));
        Files.writeString(folder.resolve("trades.csv"), text + "AAPL,,9,175.48,1705329010000000000,100\n");

        assertThat(run(65, "trades.csv quotes.csv").err())
                .contains("trades.csv:10: expected flat files sorted by ticker in ASCII order");
        assertThat(run(10, "trades.csv quotes.csv --symbol=AAPL").err()).doesNotContain("expected");
        assertThat(run(0, "trades.csv").err()).doesNotContain("expected");
    }

    @Test
    void theRecordingOfThemGivesTheSameAlerts() {
        String alerts = run(10, "quotes.csv trades.csv --quote-size-unit=lots --record=r.jsonl --output=json")
                .out();

        assertThat(run(10, "r.jsonl --output=json").out()).isEqualTo(alerts);
        assertThat(run(10, "quotes.csv trades.csv --symbol=NA --record=na.jsonl.gz --output=json")
                        .out())
                .isEqualTo(run(10, "na.jsonl.gz --output=json").out())
                .isNotEmpty();
        assertThat(run(10, "na.jsonl.gz").err()).contains("Events       8: 4 trades, 4 quotes");
    }
}
