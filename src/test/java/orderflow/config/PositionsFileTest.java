package orderflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.risk.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("positions.json");
    }

    private List<Position> read(String text) throws IOException {
        Files.writeString(file, text);
        return PositionsFile.read(file);
    }

    private List<String> problems(String text) throws IOException {
        Files.writeString(file, text);
        OrderFlowException fault = catchThrowableOfType(OrderFlowException.class, () -> PositionsFile.read(file));
        assertThat(fault.exitCode()).isEqualTo(ExitCode.SETTINGS);
        return fault.problems().stream()
                .map(Problem::text)
                .map(problem -> problem.replace(file.toString(), "file"))
                .toList();
    }

    @Test
    void positionsAreReadInOrderAndExactly() throws IOException {
        assertThat(read("""
                [{"symbol":"AAPL","quantity":500,"entry_price":"182.10","stop_price":"178.00"},
                 {"stop_price": 7.5e-1, "quantity": "0.5", "symbol": "BRK.B"},
                 {"symbol":"X:BTC-USD/2_","quantity":0.000000001,"entry_price":null}]
                """))
                .containsExactly(
                        position("AAPL", "500", "182.10", "178.00"),
                        position("BRK.B", "0.5", null, "0.75"),
                        position("X:BTC-USD/2_", "0.000000001", null, null));
    }

    private static Position position(String symbol, String quantity, String entry, String stop) {
        return new Position(
                symbol,
                new BigDecimal(quantity),
                Optional.ofNullable(entry).map(BigDecimal::new),
                Optional.ofNullable(stop).map(BigDecimal::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\ufeff [ ]\n"})
    void anEmptyArrayHoldsNothing(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLine() throws IOException {
        assertThat(problems("""
                [
                {"symbol":"aapl","quantity":1},
                {"symbol":"MSFT","quantity":-1},
                {"symbol":"F","qty":2},
                7,
                {"symbol":"IBM","quantity":1,"entry_price":"x",
                 "stop_price":0},
                {"symbol":"GE","quantity":1},
                {"symbol":"GE","quantity":2},
                {}
                ]
                """))
                .containsExactly(
                        "file:2: symbol: expected 1 to 32 capitals, digits or . _ : / -, was 'aapl'",
                        "file:3: MSFT quantity: expected a number of shares above 0 and below 10^12, at most 9 decimals,"
                                + " was -1",
                        "file:4: qty: unknown field; the nearest known field is quantity",
                        "file:4: F quantity: expected in every position, was missing",
                        "file:5: expected a position {\"symbol\":...,\"quantity\":...}, was 7",
                        "file:6: IBM entry_price: expected a price above 0 and below 10^9, at most 9 decimals, was x",
                        "file:7: IBM stop_price: expected a price above 0 and below 10^9, at most 9 decimals, was 0",
                        "file:9: GE: expected each symbol once, was given before in line 8",
                        "file:10: symbol: expected in every position, was missing",
                        "file:10: quantity: expected in every position, was missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"A B\"",
                "\"A\\u001b\"",
                "\"ABCDEFGHIJABCDEFGHIJABCDEFGHIJABC\"",
                "7",
                "null",
                "{}",
                "[]"
            })
    void aSymbolOfAnotherFormIsRefused(String symbol) throws IOException {
        assertThat(problems("[{\"symbol\":" + symbol + ",\"quantity\":1}]"))
                .singleElement()
                .asString()
                .startsWith("file:1: symbol: expected 1 to 32 capitals, digits or . _ : / -, was ");
    }

    @Test
    void aSymbolOf32CharactersIsTaken() throws IOException {
        assertThat(read("[{\"symbol\":\"" + "A".repeat(32) + "\",\"quantity\":1}]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0",
        "-0.5",
        "0.0000000001",
        "1000000000000",
        "999999999999.5",
        "1e400",
        "true",
        "null",
        "{}",
        "[]",
        "'\"\"'",
        "'\"1,000\"'"
    })
    void aQuantityMustBeAboveZero(String quantity) throws IOException {
        assertThat(problems("[{\"symbol\":\"A\",\"quantity\":" + quantity + "}]"))
                .singleElement()
                .asString()
                .startsWith("file:1: A quantity: expected a number of shares above 0");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000000000", "0.0000000001", "'\"-3\"'", "false"})
    void aPriceMustBeAboveZero(String price) throws IOException {
        assertThat(problems("[{\"symbol\":\"A\",\"quantity\":1,\"stop_price\":" + price + "}]"))
                .singleElement()
                .asString()
                .startsWith("file:1: A stop_price: expected a price above 0");
    }

    @Test
    void aFieldGivenTwiceIsRefused() throws IOException {
        assertThat(problems("[{\"symbol\":\"A\",\"quantity\":1,\n\"quantity\":2}]"))
                .containsExactly("file:2: quantity: given twice, before in line 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | expected a JSON array of positions, was empty",
                "{} | expected a JSON array of positions, was an object",
                "7 | expected a JSON array of positions, was 7",
                "[] 1 | expected the end of the file after the first value, was more",
                "[[]] | expected a position {\"symbol\":...,\"quantity\":...}, was an array",
            })
    void aFileOfAnotherFormIsRefused(String text, String message) throws IOException {
        assertThat(problems(text)).containsExactly("file:1: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "[{", "[{\"symbol\":\"A\",\"quantity\":1},]", "[{\"symbol\":", "[{'symbol':1}]", "nonsense"
            })
    void brokenJsonIsToldWithLineAndColumn(String text) throws IOException {
        assertThat(problems("\n" + text)).last().asString().startsWith("file:2: not valid JSON at column ");
    }

    @Test
    void aMissingFileIsNoSuchInput() {
        OrderFlowException fault = catchThrowableOfType(OrderFlowException.class, () -> PositionsFile.read(file));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(fault).hasMessage(file + ": there is no such file");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Files.write(file, new byte[] {'[', (byte) 0xff});
        OrderFlowException fault = catchThrowableOfType(OrderFlowException.class, () -> PositionsFile.read(file));

        assertThat(fault.exitCode()).isEqualTo(ExitCode.SETTINGS);
    }
}
