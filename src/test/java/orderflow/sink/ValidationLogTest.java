package orderflow.sink;

import static orderflow.fault.RejectionCode.MALFORMED;
import static orderflow.fault.RejectionCode.TAPE_PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import orderflow.event.MarketEvent;
import org.junit.jupiter.api.Test;

class ValidationLogTest {

    private final List<ValidationError> reported = new ArrayList<>();
    private final ValidationLog log = new ValidationLog(reported::add);

    @Test
    void reportsTheFirstTheTenthTheHundredthAndTheTotal() {
        for (int n = 1; n <= 2_345; n++) {
            log.onRejected(TAPE_PRICE, "AAPL", "day.jsonl", n, "price was " + n, 1_000 + n);
        }
        log.finish(77);

        assertThat(reported).extracting(ValidationError::count).containsExactly(1L, 10L, 100L, 1_000L, 2_345L);
        assertThat(reported.get(2))
                .isEqualTo(
                        new ValidationError(TAPE_PRICE, "AAPL", "day.jsonl:100", "price was 100", 100, 1_001, 1_100));
    }

    @Test
    void countsEveryCodeSymbolAndFileForItself() {
        log.onRejected(TAPE_PRICE, "AAPL", "a.jsonl", 1, "x", 1);
        log.onRejected(TAPE_PRICE, "MSFT", "a.jsonl", 2, "x", 2);
        log.onRejected(TAPE_PRICE, "AAPL", "b.jsonl", 3, "x", 3);
        log.onRejected(MALFORMED, "AAPL", "a.jsonl", 4, "x", 4);
        log.onRejected(MALFORMED, "AAPL", "a.jsonl", 5, "x", 5);

        assertThat(reported)
                .extracting(ValidationError::place)
                .containsExactly("a.jsonl:1", "a.jsonl:2", "b.jsonl:3", "a.jsonl:4");
    }

    @Test
    void saysATotalOnlyWhereItWasNotSaid() {
        log.onRejected(MALFORMED, "", "", 0, "x", 1);
        log.onRejected(TAPE_PRICE, "A", "", 0, "x", 1);
        log.onRejected(TAPE_PRICE, "A", "", 0, "x", 2);
        reported.clear();

        log.finish(77);

        assertThat(reported).singleElement().isEqualTo(new ValidationError(TAPE_PRICE, "A", "", "x", 2, 1, 2));
    }

    @Test
    void takesTheLatestTimeForARecordThatHasNone() {
        log.timeIs(500);
        log.onRejected(MALFORMED, "", "a", 1, "x", MarketEvent.NO_TIME);
        log.onRejected(TAPE_PRICE, "A", "a", 2, "x", 9_000);
        log.onRejected(MALFORMED, "A", "a", 3, "x", MarketEvent.NO_TIME);

        assertThat(reported).extracting(ValidationError::lastMillis).containsExactly(500L, 9_000L, 9_000L);
    }

    @Test
    void waitsForTheFirstTimeWhereNoneIsKnownYet() {
        log.onRejected(MALFORMED, "", "a", 1, "x", MarketEvent.NO_TIME);
        log.onRejected(MALFORMED, "", "b", 1, "x", MarketEvent.NO_TIME);
        log.onRejected(MALFORMED, "", "b", 2, "x", MarketEvent.NO_TIME);
        assertThat(reported).isEmpty();

        log.timeIs(9_000);
        log.onRejected(MALFORMED, "", "b", 3, "x", 9_500);
        log.finish(77);

        assertThat(reported)
                .containsExactly(
                        new ValidationError(MALFORMED, "", "a:1", "x", 1, 9_000, 9_000),
                        new ValidationError(MALFORMED, "", "b:1", "x", 1, 9_000, 9_000),
                        new ValidationError(MALFORMED, "", "b:3", "x", 3, 9_500, 9_500));
    }

    @Test
    void takesTheTimeOfItsEndWhereNothingHadOne() {
        log.onRejected(MALFORMED, "", "a", 1, "x", MarketEvent.NO_TIME);
        log.onRejected(MALFORMED, "", "a", 2, "x", MarketEvent.NO_TIME);

        log.finish(77);

        assertThat(reported).extracting(ValidationError::lastMillis).containsExactly(77L, 77L);
    }

    @Test
    void staysSmallInAFloodOfSymbols() {
        for (int n = 0; n < 50_000; n++) {
            log.onRejected(TAPE_PRICE, "S" + n, "a", n, "x", n);
        }

        assertThat(reported).hasSizeLessThan(10_010);
        assertThat(reported.get(reported.size() - 1).symbol()).isEmpty();
    }
}
