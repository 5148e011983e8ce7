package orderflow.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static Trade trade(long millis, long participantMillis, String id) {
        return new Trade("A", millis, 1, 1, Aggressor.UNKNOWN, Conditions.NONE, participantMillis, 0, 0, id);
    }

    @Test
    void keepsNumericIdsAsNumbersAndOthersAsText() {
        assertThat(trade(1, 1, "52983525029461"))
                .returns(52_983_525_029_461L, Trade::idNumber)
                .returns(true, Trade::hasId);
        for (String id : List.of("0", "7", "999999999999999999", "", "01", "a", "12x", "1234567890123456789", "-1")) {
            assertThat(trade(1, 1, id).id()).as("id %s", id).isEqualTo(id);
            assertThat(trade(1, 1, id).hasId()).isTrue();
        }
        assertThat(trade(1, 1, TradeId.NO_TEXT)).returns(false, Trade::hasId).returns(null, Trade::id);
        assertThat(TradeId.numberOf("01")).isEqualTo(TradeId.TEXT);
        assertThat(TradeId.numberOf("/")).isEqualTo(TradeId.TEXT);
        assertThat(TradeId.numberOf("0")).isZero();
    }

    @Test
    void tellsHowLateATradeWasReported() {
        assertThat(trade(10_001, 1, null).reportingLagMillis()).isEqualTo(10_000);
        assertThat(trade(1, 10_001, null).reportingLagMillis()).isEqualTo(-10_000);
        assertThat(trade(1, MarketEvent.NO_TIME, null).reportingLagMillis()).isZero();
        assertThat(trade(10_001, Long.MIN_VALUE + 1, null).reportingLagMillis()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tellsCrossedFromLockedAndOneSidedQuotes() {
        assertThat(new Quote("A", 1, 20, 1, 19, 1).isCrossed()).isTrue();
        assertThat(new Quote("A", 1, 20, 1, 20, 1).isCrossed()).isFalse();
        assertThat(new Quote("A", 1, 20, 1, Quote.EMPTY, 1).isCrossed()).isFalse();
        assertThat(new Quote("A", 1, Quote.EMPTY, 1, 19, 1).isCrossed()).isFalse();
        assertThat(new Quote("A", 1, -1, 1, -2, 1))
                .returns(false, Quote::hasBid)
                .returns(false, Quote::hasAsk);
    }

    @Test
    void takesTheFeedsDelayOffAnAge() {
        Receipt receipt = new Receipt(Receipt.Kind.STREAM, 1_000_000, 900_000);
        assertThat(receipt.ageMillis(60_000)).isEqualTo(40_000);
        assertThat(receipt.hasArrival()).isTrue();
        assertThat(Receipt.UNTIMED.hasArrival()).isFalse();
    }

    @Test
    void comparesConditionsAndSidesByWhatTheyHold() {
        assertThat(Conditions.of(14, 41)).isEqualTo(Conditions.of(14, 41)).hasSameHashCodeAs(Conditions.of(14, 41));
        assertThat(Conditions.of(14, 41)).isNotEqualTo(Conditions.of(41, 14)).isNotEqualTo("[14, 41]");
        assertThat(Conditions.of()).isSameAs(Conditions.NONE).hasToString("[]");
        assertThat(Conditions.of(64, -1, 63).anyOf(Conditions.maskOf(63))).isTrue();
        assertThat(Conditions.of(64, -1).anyOf(-1L)).isFalse();
        assertThat(Conditions.of(1, 2).ids()).containsExactly(1, 2);
        BookSide side = new BookSide(new long[] {2, 1}, new long[] {5, 6});
        assertThat(side)
                .isEqualTo(new BookSide(new long[] {2, 1}, new long[] {5, 6}))
                .hasToString("[2, 1][5, 6]");
        assertThat(side).hasSameHashCodeAs(new BookSide(new long[] {2, 1}, new long[] {5, 6}));
        assertThat(side).isNotEqualTo(new BookSide(new long[] {2, 1}, new long[] {5, 7}));
        assertThat(side)
                .isNotEqualTo(new BookSide(new long[] {2, 0}, new long[] {5, 6}))
                .isNotEqualTo(BookSide.EMPTY);
        assertThat(side.equals(null)).isFalse();
    }

    @Test
    void refusesWhatIsNoEvent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookSide(new long[1], new long[2]))
                .withMessage("expected as many sizes as prices (1), was 2");
        assertThatNullPointerException().isThrownBy(() -> new Quote(null, 1, 1, 1, 1, 1));
        assertThatNullPointerException().isThrownBy(() -> new Halt(null, 1, true));
        assertThatNullPointerException().isThrownBy(() -> new Receipt(null, 1, 1));
    }

    @Test
    void answersWithTheMethodOfItsKind() {
        List<String> answers = new ArrayList<>();
        MarketEventHandler handler = new MarketEventHandler() {
            @Override
            public void onTrade(Trade trade) {
                answers.add("trade");
            }

            @Override
            public void onQuote(Quote quote) {
                answers.add("quote");
            }

            @Override
            public void onBook(BookSnapshot book) {
                answers.add("book");
            }

            @Override
            public void onHalt(Halt halt) {
                answers.add("halt");
            }

            @Override
            public void onGap(Gap gap) {
                answers.add("gap");
            }
        };
        Gap gap = new Gap(Gap.ALL_SYMBOLS, 1, 2, "");
        for (MarketEvent event : List.of(
                trade(1, 1, null),
                new Quote("A", 1, 1, 1, 1, 1),
                new BookSnapshot("A", 1, BookSide.EMPTY, BookSide.EMPTY),
                new Halt("A", 1, false),
                gap)) {
            event.dispatch(handler);
        }
        assertThat(answers).containsExactly("trade", "quote", "book", "halt", "gap");
        assertThat(gap.concernsAll()).isTrue();
        assertThat(gap.timeMillis()).isEqualTo(MarketEvent.NO_TIME);
        assertThat(new Gap("A", 1, 2, "").concernsAll()).isFalse();
    }
}
