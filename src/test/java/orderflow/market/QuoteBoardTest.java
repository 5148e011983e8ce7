package orderflow.market;

import static orderflow.event.Displays.book;
import static orderflow.event.Displays.price;
import static orderflow.event.Displays.quote;
import static orderflow.event.Displays.side;
import static org.assertj.core.api.Assertions.assertThat;

import orderflow.event.BookSide;
import orderflow.event.Quote;
import orderflow.event.TradeBuilder;
import org.junit.jupiter.api.Test;

class QuoteBoardTest {

    private final QuoteBoard board = new QuoteBoard();

    @Test
    void showsNothingBeforeTheFirstDisplay() {
        assertThatNothingIsInForce();
        assertThat(board.hasBook()).isFalse();
    }

    @Test
    void putsEachQuoteInForceAtItsTime() {
        board.onQuote(quote("20.00", "20.10"), 5);
        assertThatInForce("20.00", "20.10", 5);

        board.onQuote(quote("20.01", "20.12"), 6);
        assertThatInForce("20.01", "20.12", 6);
        assertThat(board.hasBook()).isFalse();
    }

    @Test
    void takesASideWithoutAPriceAsEmpty() {
        board.onQuote(quote("20.00", null), 5);
        assertThat(board.hasBid()).isTrue();
        assertThat(board.hasAsk()).isFalse();

        board.onQuote(quote(null, "20.10"), 6);
        assertThat(board.hasBid()).isFalse();
        assertThat(board.hasAsk()).isTrue();
    }

    @Test
    void takesPricesBelowZeroAsEmpty() {
        board.onQuote(quote("-0.01", "-0.01"), 5);
        assertThatNothingIsInForce();
        assertThat(board.bid()).isEqualTo(Quote.EMPTY);
        assertThat(board.ask()).isEqualTo(Quote.EMPTY);
    }

    @Test
    void hasNoQuoteInForceFromACrossedOneToTheNextValidOne() {
        board.onQuote(quote("20.00", "20.10"), 5);
        board.onCrossedQuote(6);
        assertThatNothingIsInForce();
        assertThat(board.timeMillis()).isEqualTo(6);

        board.onQuote(quote("20.01", "20.12"), 7);
        assertThatInForce("20.01", "20.12", 7);
    }

    @Test
    void takesTheBestOfABookWhileThereWasNoQuote() {
        board.onBook(book(side("20.00", "5", "19.99", "7"), side("20.05", "5", "20.06", "7")), 5);
        assertThatInForce("20.00", "20.05", 5);
        assertThat(board.hasBook()).isTrue();

        board.onBook(book(BookSide.EMPTY, BookSide.EMPTY), 6);
        assertThatNothingIsInForce();
        assertThat(board.timeMillis()).isEqualTo(6);
    }

    @Test
    void takesOneSidedBooksAsTheyAre() {
        board.onBook(book(side("20.00", "5"), BookSide.EMPTY), 5);
        assertThat(board.bid()).isEqualTo(price("20.00"));
        assertThat(board.hasAsk()).isFalse();

        board.onBook(book(BookSide.EMPTY, side("20.05", "5")), 6);
        assertThat(board.hasBid()).isFalse();
        assertThat(board.ask()).isEqualTo(price("20.05"));
    }

    @Test
    void looksAtNoBookOnceThereWasAQuoteEvenACrossedOne() {
        board.onQuote(quote("20.00", "20.10"), 5);
        board.onBook(book(side("19.00", "5"), side("19.05", "5")), 6);
        assertThatInForce("20.00", "20.10", 5);
        assertThat(board.hasBook()).isTrue();

        QuoteBoard crossed = new QuoteBoard();
        crossed.onCrossedQuote(5);
        crossed.onBook(book(side("19.00", "5"), side("19.05", "5")), 6);
        assertThat(crossed.hasBid()).isFalse();
    }

    @Test
    void aRestartForgetsQuoteAndBook() {
        board.onQuote(quote("20.00", "20.10"), 5);
        board.onBook(book(side("19.00", "5"), side("19.05", "5")), 6);
        board.restart();
        assertThatNothingIsInForce();
        assertThat(board.hasBook()).isFalse();

        board.onBook(book(side("19.00", "5"), side("19.05", "5")), TradeBuilder.OPEN);
        assertThatInForce("19.00", "19.05", TradeBuilder.OPEN);
    }

    @Test
    void isUnseenUntilTheFirstQuoteOrBookAndAgainAfterARestart() {
        assertThat(board.isUnseen()).isTrue();
        board.onQuote(quote(null, null), 5);
        assertThat(board.isUnseen()).as("a quote of neither side is a quote").isFalse();

        board.restart();
        assertThat(board.isUnseen()).isTrue();
        board.onCrossedQuote(6);
        assertThat(board.isUnseen()).isFalse();

        board.restart();
        board.onBook(book(BookSide.EMPTY, BookSide.EMPTY), 7);
        assertThat(board.isUnseen()).isFalse();
    }

    private void assertThatNothingIsInForce() {
        assertThat(board.hasBid()).isFalse();
        assertThat(board.hasAsk()).isFalse();
    }

    private void assertThatInForce(String bid, String ask, long timeMillis) {
        assertThat(board.bid()).isEqualTo(price(bid));
        assertThat(board.ask()).isEqualTo(price(ask));
        assertThat(board.hasBid()).isTrue();
        assertThat(board.hasAsk()).isTrue();
        assertThat(board.timeMillis()).isEqualTo(timeMillis);
    }
}
