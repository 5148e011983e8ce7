package orderflow.feed.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        List<RecordingReader> readers = new ArrayList<>();
        for (String text : files) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            readers.add(new RecordingReader(RecordingFile.of(new ByteArrayInputStream(bytes), "test"), readers.size()));
        }
        try (MergedRecordings merged = new MergedRecordings(readers)) {
            return ReadItems.of(merged).stream()
                    .filter(item -> !item.contains("Header"))
                    .map(item -> item.substring(0, item.indexOf(' ')))
                    .toList();
        }
    }

    /** What a recording holds, without the places, which differ. */
    private static List<String> events(String recording) throws IOException {
        return ReadItems.of(recording).stream()
                .filter(item -> !item.contains("Header"))
                .map(item -> item.substring(item.indexOf(' ')))
                .toList();
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

        assertThat(ReadItems.of(TRADES + cancelled)).last().asString().contains("OtherKind[kind=cancelled trade]");
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
                        header -> assertThat(header).startsWith("0:1 Header"),
                        first -> assertThat(first).startsWith("0:2 Trade"),
                        price -> assertThat(price)
                                .isEqualTo("0:3 Malformed[cause=expected price to be a price below 1,000,000,000,"
                                        + " detail=was \"dear\"]"),
                        fields -> assertThat(fields)
                                .isEqualTo("0:4 Malformed[cause=expected 13 fields, as many as the header row names,"
                                        + " detail=was 2]"),
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
}
