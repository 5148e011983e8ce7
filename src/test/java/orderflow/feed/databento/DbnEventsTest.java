package orderflow.feed.databento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import orderflow.event.Aggressor;
import orderflow.event.BookSnapshot;
import orderflow.event.Gap;
import orderflow.event.Halt;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.generate.DbnWriter;
import orderflow.generate.DbnWriter.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records become. */
class DbnEventsTest {

    /** 2026-01-05, 14:30 UTC. */
    private static final long START = 1_767_623_400_000_000_000L;

    private static final long MILLIS = START / 1_000_000;
    private static final long SECOND = 1_000_000_000L;
    private static final Level BOTH = new Level(px(100), 300, px(101), 200);
    private static final Level WIDER = new Level(px(99), 300, px(101), 200);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static long px(long dollars) {
        return dollars * Price.ONE;
    }

    private DbnWriter writer(int schema) {
        return new DbnWriter(out, schema)
                .map("AAPL", 11, 20_260_105, 20_260_106)
                .instrument(11)
                .at(START);
    }

    private DbnReading read() throws IOException {
        return DbnReading.of(out.toByteArray());
    }

    private static Quote quote(long bid, long bidSize, long ask, long askSize) {
        return new Quote("AAPL", MILLIS, px(bid), bidSize * Quantity.ONE, px(ask), askSize * Quantity.ONE);
    }

    @Test
    void aTradeHasItsSideSizeAndBothItsTimes() throws IOException {
        writer(DbnWriter.TRADES).at(START + 999_999).trade('A', px(100), 40).trade('B', px(101), 1);

        DbnReading reading = read();

        assertThat(reading.events(Trade.class))
                .extracting(Trade::symbol, Trade::timeMillis, Trade::price, Trade::size, Trade::aggressor)
                .containsExactly(
                        tuple("AAPL", MILLIS, px(100), 40 * Quantity.ONE, Aggressor.SELL),
                        tuple("AAPL", MILLIS, px(101), Quantity.ONE, Aggressor.BUY));
        assertThat(reading.receipts).allMatch(receipt -> receipt.arrivalMillis() == MILLIS + 1);
    }

    @Test
    void tradesOfOneInstantStaySeparatePrints() throws IOException {
        writer(DbnWriter.TRADES)
                .flags(0)
                .trade('A', px(100), 40)
                .trade('A', px(100), 40)
                .trade('A', px(99), 40);

        assertThat(read().events(Trade.class)).hasSize(3).noneMatch(Trade::hasId);
    }

    @ParameterizedTest
    @CsvSource({"XNAS.ITCH, NONE", "EQUS.MINI, NONE", "XNAS.BASIC, UNKNOWN", "NEW.SET, UNKNOWN"})
    void aTradeWithoutASideIsNobodysWhereTheDatasetGivesSides(String dataset, Aggressor expected) throws IOException {
        writer(DbnWriter.TRADES).dataset(dataset).trade('N', px(100), 40);

        DbnReading reading = read();

        assertThat(reading.events(Trade.class)).extracting(Trade::aggressor).containsExactly(expected);
        assertThat(reading.remarks).hasSize(expected == Aggressor.UNKNOWN ? 1 : 0);
        assertThat(reading.remarks)
                .allMatch(remark -> remark.startsWith("notice: expected the side of each trade, but " + dataset));
    }

    @Test
    void aDatasetThatIsNotKnownGivesSidesFromTheFirstOn() throws IOException {
        writer(DbnWriter.TRADES)
                .dataset("NEW.SET")
                .trade('N', px(100), 1)
                .trade('B', px(100), 2)
                .trade('N', px(100), 3);

        assertThat(read().events(Trade.class))
                .extracting(Trade::aggressor)
                .containsExactly(Aggressor.UNKNOWN, Aggressor.BUY, Aggressor.NONE);
    }

    @Test
    void aTradeComesBeforeTheLevelsOfItsOwnRecord() throws IOException {
        writer(DbnWriter.MBP_10).mbp10('T', 'A', px(100), 40, List.of(WIDER));

        assertThat(read().events).hasExactlyElementsOfTypes(Trade.class, BookSnapshot.class);
    }

    @Test
    void aTradeOfMbp1ComesBeforeItsQuoteAndOneOfTbboBehindIt() throws IOException {
        writer(DbnWriter.MBP_1).mbp1('T', 'A', px(100), 40, WIDER);
        assertThat(read().events).hasExactlyElementsOfTypes(Trade.class, Quote.class);

        out.reset();
        writer(DbnWriter.TBBO).mbp1('T', 'A', px(100), 40, BOTH);
        assertThat(read().events).hasExactlyElementsOfTypes(Quote.class, Trade.class);
    }

    @Test
    void theBestPricesOfEachSecondHaveTheTimeOfTheirEndAndNoTrade() throws IOException {
        writer(DbnWriter.BBO_1S)
                .at(DbnWriter.NO_TIME)
                .received(START)
                .bbo1s(px(100), 5, 'A', new Level(px(100), 7, DbnWriter.NO_PRICE, 0));

        assertThat(read().events).containsExactly(quote(100, 7, 0, 0));
    }

    @Test
    void aBookHasNoLevelsWhereNoneAreAndOfAnEmptySideNone() throws IOException {
        writer(DbnWriter.MBP_10)
                .mbp10('R', 'N', DbnWriter.NO_PRICE, 0, List.of())
                .mbp10('A', 'N', px(100), 3, List.of(new Level(px(100), 3, DbnWriter.NO_PRICE, 0)));

        List<BookSnapshot> books = read().events(BookSnapshot.class);

        assertThat(books).hasSize(2);
        assertThat(books.get(0).bids().depth()).isZero();
        assertThat(books.get(1).bids().depth()).isEqualTo(1);
        assertThat(books.get(1).asks().depth()).isZero();
    }

    @Test
    void aBookIsShownWhenItsEventIsOver() throws IOException {
        writer(DbnWriter.MBO)
                .mbo('A', 'B', 1, px(100), 10)
                .flags(0)
                .mbo('C', 'B', 1, px(100), 10)
                .flags(DbnWriter.LAST)
                .mbo('A', 'B', 2, px(101), 10);

        assertThat(read().events(BookSnapshot.class))
                .extracting(book -> book.bids().price(0))
                .containsExactly(px(100), px(101));
    }

    @Test
    void aStreamThatMarksNoEndsShowsEachChange() throws IOException {
        writer(DbnWriter.MBO).flags(0).mbo('A', 'B', 1, px(100), 10).mbo('C', 'B', 1, px(100), 4);

        assertThat(read().events(BookSnapshot.class)).hasSize(2);
    }

    @Test
    void anEventWhoseEndNeverCameIsOverASecondLater() throws IOException {
        writer(DbnWriter.MBO)
                .mbo('A', 'B', 1, px(100), 10)
                .flags(0)
                .at(START + SECOND)
                .mbo('C', 'B', 1, px(100), 4)
                .at(START + 3 * SECOND)
                .mbo('N', 'N', 0, DbnWriter.NO_PRICE, 0);

        assertThat(read().events(BookSnapshot.class))
                .extracting(BookSnapshot::timeMillis)
                .containsExactly(MILLIS, MILLIS + 1_000);
    }

    @Test
    void aSnapshotIsShownOnceAtTheTimeItWasTaken() throws IOException {
        int flags = DbnWriter.SNAPSHOT | DbnWriter.BAD_RECEIVE_TIME;
        writer(DbnWriter.MBO)
                .received(START)
                .flags(flags)
                .mbo('R', 'N', 0, DbnWriter.NO_PRICE, 0)
                .at(START - 86_400 * SECOND)
                .received(START)
                .mbo('A', 'B', 1, px(100), 10)
                .flags(flags | DbnWriter.LAST)
                .mbo('A', 'A', 2, px(101), 10);

        DbnReading reading = read();

        assertThat(reading.events).hasSize(1);
        assertThat(reading.events.get(0).timeMillis()).isEqualTo(MILLIS);
        assertThat(reading.receipts).containsExactly(Receipt.UNTIMED);
    }

    @ParameterizedTest
    @ValueSource(chars = {'C', 'M', 'A'})
    void aBookThatItsRecordsDoNotFitIsAGapAndNotShownBeforeItIsToldAnew(char action) throws IOException {
        writer(DbnWriter.MBO)
                .mbo('A', 'B', 1, px(100), 10)
                .at(START + SECOND)
                .mbo(action, 'B', action == 'A' ? 1 : 99, px(100), 10)
                .mbo('A', 'B', 3, px(102), 10)
                .mbo('T', 'A', 0, px(100), 10)
                .mbo('R', 'N', 0, DbnWriter.NO_PRICE, 0)
                .mbo('A', 'B', 4, px(103), 10);

        DbnReading reading = read();

        assertThat(reading.events)
                .hasExactlyElementsOfTypes(
                        BookSnapshot.class, Gap.class, Trade.class, BookSnapshot.class, BookSnapshot.class);
        assertThat(reading.events(Gap.class))
                .containsExactly(new Gap("AAPL", MILLIS + 1_000, MILLIS + 1_000, "the book is incomplete"));
        assertThat(reading.events(BookSnapshot.class).get(2).bids().price(0)).isEqualTo(px(103));
        assertThat(reading.remarks).hasSize(1).first().asString().startsWith("notice: the book of AAPL is incomplete");
    }

    @Test
    void aBookThatTheVendorTakesForWrongIsAGapSinceTheRecordBefore() throws IOException {
        writer(DbnWriter.MBO)
                .mbo('A', 'B', 1, px(100), 10)
                .at(START + SECOND)
                .flags(DbnWriter.LAST | DbnWriter.MAYBE_BAD_BOOK)
                .mbo('A', 'B', 2, px(101), 10)
                .flags(DbnWriter.LAST)
                .mbo('A', 'B', 3, px(102), 10);

        assertThat(read().events(MarketEvent.class))
                .hasSize(2)
                .last()
                .isEqualTo(new Gap("AAPL", MILLIS, MILLIS + 1_000, "the book may be wrong"));
    }

    @Test
    void levelsThatTheVendorTakesForWrongAreNotShownWhileItDoes() throws IOException {
        writer(DbnWriter.MBP_1)
                .mbp1('A', 'B', px(100), 300, BOTH)
                .flags(DbnWriter.LAST | DbnWriter.MAYBE_BAD_BOOK)
                .mbp1('A', 'B', px(100), 300, BOTH)
                .mbp1('T', 'A', px(100), 5, BOTH)
                .flags(DbnWriter.LAST)
                .mbp1('A', 'B', px(100), 300, WIDER);

        assertThat(read().events).hasExactlyElementsOfTypes(Quote.class, Gap.class, Trade.class, Quote.class);
    }

    @Test
    void fillsChangeNothing() throws IOException {
        writer(DbnWriter.MBO)
                .mbo('A', 'B', 1, px(100), 10)
                .mbo('F', 'B', 1, px(100), 10)
                .mbo('F', 'B', 77, px(100), 10);

        DbnReading reading = read();

        assertThat(reading.events).hasSize(1);
        assertThat(reading.remarks).isEmpty();
    }

    @Test
    void aStatementOnASideReplacesIt() throws IOException {
        writer(DbnWriter.MBO)
                .flags(DbnWriter.TOP_OF_BOOK)
                .mbo('A', 'B', 0, px(50), 100)
                .flags(DbnWriter.TOP_OF_BOOK | DbnWriter.LAST)
                .mbo('A', 'A', 0, px(51), 200)
                .mbo('A', 'B', 0, px(49), 7)
                .mbo('A', 'A', 0, DbnWriter.NO_PRICE, 0);

        List<BookSnapshot> books = read().events(BookSnapshot.class);

        BookSnapshot last = books.get(books.size() - 1);
        assertThat(last.bids().price(0)).isEqualTo(px(49));
        assertThat(last.bids().depth()).isEqualTo(1);
        assertThat(last.asks().depth()).isZero();
    }

    @Test
    void quotesOfSeveralVenuesAreJoinedToTheBestWithSizesAdded() throws IOException {
        writer(DbnWriter.MBP_1)
                .publisher(39)
                .mbp1('A', 'B', px(100), 300, BOTH)
                .publisher(40)
                .mbp1('A', 'B', px(100), 50, new Level(px(100), 50, px(102), 10))
                .publisher(41)
                .mbp1('A', 'B', px(99), 50, new Level(px(99), 50, px(101), 10));

        assertThat(read().events)
                .containsExactly(quote(100, 300, 101, 200), quote(100, 350, 101, 200), quote(100, 350, 101, 210));
    }

    @Test
    void aPublisherThatStatesTheBestOfAllCountsAlone() throws IOException {
        writer(DbnWriter.MBP_1)
                .publisher(39)
                .mbp1('A', 'B', px(100), 300, BOTH)
                .publisher(59)
                .mbp1('A', 'B', px(99), 300, WIDER)
                .publisher(39)
                .mbp1('A', 'B', px(100), 300, BOTH);

        assertThat(read().events)
                .containsExactly(quote(100, 300, 101, 200), quote(99, 300, 101, 200), quote(99, 300, 101, 200));
    }

    @Test
    void booksOfSeveralVenuesAreJoinedLevelByLevel() throws IOException {
        writer(DbnWriter.MBP_10)
                .publisher(2)
                .mbp10('A', 'B', px(100), 1, List.of(BOTH, WIDER))
                .publisher(9)
                .mbp10('A', 'B', px(99), 1, List.of(WIDER));

        BookSnapshot joined = read().events(BookSnapshot.class).get(1);

        assertThat(joined.bids().depth()).isEqualTo(2);
        assertThat(joined.bids().size(0)).isEqualTo(300 * Quantity.ONE);
        assertThat(joined.bids().size(1)).isEqualTo(600 * Quantity.ONE);
        assertThat(joined.asks().size(0)).isEqualTo(600 * Quantity.ONE);
    }

    @ParameterizedTest
    @CsvSource({"8, N", "9, N", "10, ~", "15, ~", "0, N"})
    void aHaltIsToldOnceAndSoIsItsEnd(int action, char trading) throws IOException {
        writer(DbnWriter.STATUS)
                .status(7, 1, 'Y')
                .status(action, 50, trading)
                .status(3, 50, 'N')
                .status(14, 0, '~')
                .status(7, 1, 'Y')
                .status(0, 1, 'Y');

        assertThat(read().events).containsExactly(new Halt("AAPL", MILLIS, false), new Halt("AAPL", MILLIS, true));
    }

    @Test
    void anInstrumentIsNamedByTheDayOnWhichItsRecordWasReceived() throws IOException {
        long midnight = 1_767_657_600L * SECOND;
        writer(DbnWriter.TRADES)
                .map("MSFT", 11, 20_260_106, 20_260_107)
                .at(midnight - 20_000)
                .trade('A', px(100), 1)
                .at(midnight - 5_000)
                .trade('A', px(100), 2)
                .at(midnight + 86_400 * SECOND)
                .trade('A', px(100), 3);

        DbnReading reading = read();

        assertThat(reading.events).extracting(MarketEvent::symbol).containsExactly("AAPL", "MSFT", "11");
        assertThat(reading.remarks)
                .containsExactly("notice: expected a symbol for each instrument, was none for"
                        + " instrument 11: such instruments go by their number");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aSessionNamesItsInstrumentsAsItGoes(int version) throws IOException {
        writer(DbnWriter.MIXED)
                .version(version)
                .instrument(5)
                .mapping("TSLA")
                .trade('A', px(100), 1)
                .mapping("NVDA")
                .trade('A', px(100), 1);

        assertThat(read().events).extracting(MarketEvent::symbol).containsExactly("TSLA", "NVDA");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void recordsThatTheGatewayLeftOutAreAGapOfAll(int version) throws IOException {
        writer(DbnWriter.MIXED)
                .version(version)
                .trade('A', px(100), 1)
                .at(START + SECOND)
                .error("Skipped records after slow reading", 7)
                .error("Failed to resolve symbol: ZZZZZZ", 4);

        DbnReading reading = read();

        assertThat(reading.events)
                .last()
                .isEqualTo(new Gap("", MILLIS, MILLIS + 1_000, "records skipped after slow reading"));
        assertThat(reading.remarks).containsExactly("passed over: error");
    }

    @Test
    void aTradeToldInTwoSchemasOfASessionCountsOnce() throws IOException {
        writer(DbnWriter.MIXED)
                .mbp1('T', 'A', px(100), 5, BOTH)
                .trade('A', px(100), 5)
                .trade('A', px(100), 6)
                .mbp1('T', 'A', px(100), 6, BOTH);

        DbnReading reading = read();

        assertThat(reading.events(Trade.class))
                .extracting(Trade::size)
                .containsExactly(5 * Quantity.ONE, 6 * Quantity.ONE);
        assertThat(reading.remarks).hasSize(2).allMatch("passed over: trade told in another schema too"::equals);
    }

    @Test
    void symbolsThatAreNotWantedAndTextsThatAreNoneArePassedOver() throws IOException {
        writer(DbnWriter.TRADES)
                .map("AAC+", 12, 20_260_105, 20_260_106)
                .map("MSFT", 13, 20_260_105, 20_260_106)
                .trade('A', px(100), 1)
                .instrument(12)
                .trade('A', px(100), 1)
                .trade('A', px(100), 1)
                .instrument(13)
                .trade('A', px(100), 1);

        DbnReading reading = DbnReading.of(out.toByteArray(), "AAPL"::equals);

        assertThat(reading.events).hasSize(1);
        assertThat(reading.remarks)
                .hasSize(4)
                .contains("other symbol", "passed over: record of a symbol of another form")
                .first()
                .asString()
                .contains("was 'AAC+'");
    }

    @Test
    void whatCannotBeIsMalformed() throws IOException {
        writer(DbnWriter.MBO)
                .mbo('T', 'A', 0, DbnWriter.NO_PRICE, 1)
                .mbo('T', 'A', 0, Price.LIMIT, 1)
                .mbo('T', 'X', 0, px(1), 1)
                .mbo('?', 'B', 0, px(1), 1)
                .at(5)
                .mbo('T', 'B', 0, px(1), 1)
                .at(DbnWriter.NO_TIME)
                .received(DbnWriter.NO_TIME)
                .mbo('T', 'B', 0, px(1), 1);

        DbnReading reading = read();

        assertThat(reading.events).isEmpty();
        assertThat(reading.remarks).hasSize(6).allMatch(remark -> remark.startsWith("malformed: expected "));
    }
}
