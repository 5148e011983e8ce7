package orderflow.detect;

import orderflow.event.BookSnapshot;
import orderflow.event.Quote;

/** Finds one thing in what the quotes and books of one symbol display. */
public non-sealed interface DisplayDetector extends Detector {

    /** A valid quote of a symbol whose levels come from quotes. */
    void onQuote(Quote quote, long nowMillis, FindingSink findings);

    /** A valid book. */
    void onBook(BookSnapshot book, long nowMillis, FindingSink findings);
}
