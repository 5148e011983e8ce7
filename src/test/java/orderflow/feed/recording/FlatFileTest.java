package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatFileTest {

    private static final String TRADES = "ticker,conditions,correction,exchange,id,participant_timestamp,price,"
            + "sequence_number,sip_timestamp,size,tape,trf_id,trf_timestamp\n";
    private static final String QUOTES = "ticker,ask_exchange,ask_price,ask_size,bid_exchange,bid_price,bid_size,"
            + "conditions,indicators,participant_timestamp,sequence_number,sip_timestamp,tape,trf_timestamp\n";

    /** Nanoseconds of 2024-01-15T14:30:00Z. */
    private static final long START = 1_705_329_000_000_000_000L;

    private static String trade(String ticker, long nanos) {
        return ticker + ",,0,4,52983525029461," + (START + nanos) + ",225.62,1," + (START + nanos) + ",100,3,202,0\n";
    }

    private static String quote(String ticker, long nanos) {
        return ticker + ",11,225.64,500,12,225.62,100,1,604,0,1," + (START + nanos) + ",3,0\n";
    }

    /** File and line of each event in the order they come out. */
    private static List<String> order(String... files) throws IOException {
        return items(FlatFiles.PLAIN, files).stream()
                .map(item -> item.substring(0, item.indexOf(' ')))
                .toList();
    }

    private static List<String> items(FlatFiles flat, String... files) throws IOException {
        List<RecordingReader> readers = new ArrayList<>();
        for (String text : files) {
            RecordingFile file =
                    RecordingFile.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test");
            readers.add(new RecordingReader(file, readers.size(), flat));
        }
        try (MergedRecordings merged = new MergedRecordings(readers)) {
            return ReadItems.of(merged).stream()
                    .filter(item -> !item.contains("Header[]"))
                    .toList();
        }
    }

    /** What a recording holds, without the places, which differ. */
    private static List<String> events(String recording) throws IOException {
        return ReadItems.of(recording).stream()
                .filter(item -> !item.contains("Header[]"))
                .map(item -> item.substring(item.indexOf(' ')))
                .toList();
    }

    @Test
    void theHeaderRowMayBeInCapitals() throws IOException {
        String line = quote("AAPL", 0);

        assertThat(events("Ticker" + QUOTES.substring("ticker".length()) + line))
                .isEqualTo(events(QUOTES + line))
                .hasSize(1);
    }

    @Test
    void tradesAreThoseOfARecordingOfTheSame() throws IOException {
        String line =
                "AAPL,\"14,41\",0,4,52983525029461,1705328999900999999,225.62,1,1705329000123456789,100,3,202,0\n";

        assertThat(events(TRADES + line))
                .isEqualTo(events("{\"ev\":\"T\",\"sym\":\"AAPL\",\"c\":[14,41],\"x\":4,\"i\":\"52983525029461\","
                        + "\"pt\":1705328999900,\"p\":225.62,\"t\":1705329000123,\"s\":100,\"trfi\":202}"));
    }

    @Test
    void quotesAreThoseOfARecordingOfTheSame() throws IOException {
        assertThat(events(QUOTES + "AAPL,0,0,0,12,225.62,100,1,604,0,1,1705329000123456789,3,0\n"))
                .isEqualTo(events("{\"ev\":\"Q\",\"sym\":\"AAPL\",\"bp\":225.62,\"bs\":100,\"t\":1705329000123}"));
    }

    @Test
    void columnsAreFoundByName() throws IOException {
        assertThat(events("ticker,size,sip_timestamp,price\nA,5,1705329000000000000,1.5\n"))
                .isEqualTo(events("{\"ev\":\"T\",\"sym\":\"A\",\"p\":1.5,\"s\":5,\"t\":1705329000000}"));
    }

    @Test
    void lineEndsAndAByteOrderMarkChangeNothing() throws IOException {
        String plain = TRADES + trade("A", 0) + trade("B", 0);

        assertThat(events("\uFEFF" + plain.replace("\n", "\r\n"))).isEqualTo(events(plain));
    }

    @Test
    void aCompressedFileIsReadAsThePlainOne() throws IOException {
        String plain = QUOTES + quote("A", 0) + quote("A", 1);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ReadItems.of(new ByteArrayInputStream(compressed.toByteArray())))
                .isEqualTo(ReadItems.of(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "NULL", "nan", "TRUE", "BRK.B"})
    void aTickerIsATickerWhateverItSpells(String ticker) throws IOException {
        assertThat(events(TRADES + trade(ticker, 0))).singleElement().asString().contains("symbol=" + ticker + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "8", "10", "11"})
    void cancelledTradesAreNoTrades(String correction) throws IOException {
        String cancelled = trade("A", 0).replace(",,0,4,", ",," + correction + ",4,");

        assertThat(ReadItems.of(TRADES + cancelled)).last().asString().contains("CancelledTrade[]");
    }

    @Test
    void otherCorrectionsAreTrades() throws IOException {
        assertThat(events(TRADES + trade("A", 0).replace(",,0,4,", ",,1,4,")))
                .isEqualTo(events(TRADES + trade("A", 0)));
    }

    @Test
    void eachBadLineIsToldByItsNumberAndNoOtherIsLost() throws IOException {
        String bad = trade("A", 0).replace("225.62", "dear");

        assertThat(ReadItems.of(TRADES + trade("A", 0) + bad + "A,1\n" + trade("A", 1)))
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("0:1 FlatFileHeader"),
                        first -> assertThat(first).startsWith("0:2 Trade"),
                        price -> assertThat(price)
                                .isEqualTo("0:3 Malformed[cause=expected price to be a price below 1,000,000,000,"
                                        + " detail=was \"dear\", symbol=, kind=]"),
                        fields -> assertThat(fields)
                                .isEqualTo("0:4 Malformed[cause=expected 13 fields, as many as the header row names,"
                                        + " detail=was 2, symbol=, kind=]"),
                        last -> assertThat(last).startsWith("0:5 Trade"));
    }

    @Test
    void aFileWithoutANeededColumnCannotBeUsed() throws IOException {
        assertThat(ReadItems.of("ticker,price,size\nA,1,1\n"))
                .containsExactly("0:1 Unusable[reason=expected a flat file of trades with a column sip_timestamp,"
                        + " was one without]");
    }

    @Test
    void tradesAndQuotesOfASymbolAreMergedToTheNanosecond() throws IOException {
        assertThat(order(
                        TRADES + trade("A", 2) + trade("A", 4) + trade("A", 2_000_000),
                        QUOTES + quote("A", 1) + quote("A", 3) + quote("A", 1_000_000)))
                .containsExactly("1:2", "0:2", "1:3", "0:3", "1:4", "0:4");
    }

    @Test
    void symbolsComeOneAfterTheOther() throws IOException {
        assertThat(order(
                        TRADES + trade("A", 9_000_000) + trade("B", 1_000_000),
                        QUOTES + quote("A", 8_000_000) + quote("A", 10_000_000) + quote("B", 0)))
                .containsExactly("1:2", "0:2", "1:3", "1:4", "0:3");
    }

    @Test
    void severalFilesThatAreNotSortedByTickerAreRefusedWhereThatShows() throws IOException {
        assertThat(items(
                        FlatFiles.PLAIN,
                        TRADES + trade("A", 0) + trade("C", 0) + trade("B", 0) + trade("C", 1),
                        QUOTES + quote("A", 0) + quote("B", 0) + quote("C", 0)))
                .last()
                .asString()
                .isEqualTo(
                        "0:4 Unusable[reason=expected flat files sorted by ticker in ASCII order, to merge them, was B"
                                + " behind C; sort them, or choose one ticker with --symbol]");
    }

    @Test
    void oneFileNeedNotBeSorted() throws IOException {
        assertThat(order(TRADES + trade("C", 0) + trade("A", 0) + trade("B", 0)))
                .containsExactly("0:2", "0:3", "0:4");
    }

    @Test
    void theOrderOfOtherTickersDoesNotMatter() throws IOException {
        assertThat(items(
                        FlatFiles.of(Set.of("B"), false),
                        TRADES + trade("C", 0) + trade("B", 1) + trade("A", 0),
                        QUOTES + quote("B", 0) + quote("A", 0) + quote("C", 0)))
                .satisfiesExactly(
                        quote -> assertThat(quote).startsWith("1:2 Quote["),
                        others -> assertThat(others).isEqualTo("1:4 OtherSymbols[lines=2]"),
                        trade -> assertThat(trade).startsWith("0:3 Trade["),
                        others -> assertThat(others).isEqualTo("0:4 OtherSymbols[lines=2]"));
    }

    @Test
    void linesOfOtherTickersAreNotReadAndToldAsTheyPass() throws IOException {
        String others = "X,this is no trade\n".repeat(70_000);

        assertThat(items(
                        FlatFiles.of(Set.of("A", "BRK.B"), false),
                        TRADES + others + trade("\"A\"", 0) + trade("AA", 0)))
                .satisfiesExactly(
                        told -> assertThat(told).isEqualTo("0:65537 OtherSymbols[lines=65536]"),
                        trade -> assertThat(trade).startsWith("0:70002 Trade[symbol=A,"),
                        rest -> assertThat(rest).isEqualTo("0:70003 OtherSymbols[lines=4465]"));
    }

    @Test
    void tickersInOtherCapitalsAreReadSoThatTheUserCanBeToldOfThem() throws IOException {
        assertThat(items(FlatFiles.of(Set.of("aapl"), false), TRADES + trade("AAPL", 0)))
                .singleElement()
                .asString()
                .startsWith("0:2 Trade[symbol=AAPL,");
    }

    @Test
    void sizesOfQuotesMayBeInLotsAndThoseOfTradesAreNot() throws IOException {
        assertThat(items(FlatFiles.of(Set.of(), true), QUOTES + quote("A", 0), TRADES + trade("A", 1)))
                .satisfiesExactly(
                        quote -> assertThat(quote).contains("bidSize=10000000000, ", "askSize=50000000000]"),
                        trade -> assertThat(trade).contains("size=100000000,"));
    }

    @Test
    void aQuoteInMoreLotsThanASizeCanBeIsMalformed() throws IOException {
        String quote = quote("A", 0).replace(",500,", ",10000000000,");

        assertThat(items(FlatFiles.of(Set.of(), true), QUOTES + quote))
                .singleElement()
                .asString()
                .contains("expected ask_size to be a size below 1,000,000,000,000");
        assertThat(items(FlatFiles.PLAIN, QUOTES + quote))
                .singleElement()
                .asString()
                .contains("Quote[");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"AAPL\",225.62,100,\"1705329000123456789\"",
                "AAPL,\"225.62\",100,1705329000123456789",
                "AA\"PL\",225.62,100,1705329000123456789",
                "AAPL,225.620000000000,0100.0,1705329000123456789",
                "AAPL,00000000000225.62,100.0000000,01705329000123456789",
            })
    void numbersAndQuotesMayBeWrittenInOtherWays(String line) throws IOException {
        assertThat(events("ticker,price,size,sip_timestamp\n" + line + "\n"))
                .isEqualTo(events("{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":225.62,\"s\":100,\"t\":1705329000123}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "7",
                "007",
                "52983525029461",
                "12345678901234567",
                "123456789012345678",
                "A-1",
                "\"a\"\"b\""
            })
    void idsAreThoseOfARecording(String id) throws IOException {
        String text = id.equals("\"a\"\"b\"") ? "a\\\"b" : id;
        String field = id.isEmpty() ? "" : ",\"i\":\"" + text + "\"";

        assertThat(events("ticker,price,size,sip_timestamp,id\nA,1,1,1705329000000000000," + id + "\n"))
                .isEqualTo(events("{\"ev\":\"T\",\"sym\":\"A\",\"p\":1,\"s\":1,\"t\":1705329000000" + field + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "14,41", "1,2,3,4,5,6,7,8", "300,14", "-1", "0"})
    void conditionsAreThoseOfARecording(String ids) throws IOException {
        assertThat(events("ticker,price,size,sip_timestamp,conditions\nA,1,1,1705329000000000000,\"" + ids + "\"\n"))
                .isEqualTo(
                        events("{\"ev\":\"T\",\"sym\":\"A\",\"p\":1,\"s\":1,\"t\":1705329000000,\"c\":[" + ids + "]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14,", ",14", "14,,41", "a", "14;41"})
    void conditionsThatAreNoListAreMalformed(String ids) throws IOException {
        assertThat(events("ticker,price,size,sip_timestamp,conditions\nA,1,1,1705329000000000000,\"" + ids + "\"\n"))
                .singleElement()
                .asString()
                .contains(ids.equals("14,") ? "Trade[" : "expected conditions to be");
    }
}
