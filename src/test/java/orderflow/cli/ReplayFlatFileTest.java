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
        ProgramRun program = ProgramRun.in(folder);
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
}
