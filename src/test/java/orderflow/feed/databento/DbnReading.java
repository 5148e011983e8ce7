package orderflow.feed.databento;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;

/** All that a stream becomes: its events with their receipts, and what is said beside them as text. */
final class DbnReading implements DbnEventSink {

    final List<MarketEvent> events = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();

    /** Why it ended early, or empty. */
    String failure = "";

    static DbnReading of(byte[] bytes) throws IOException {
        return of(bytes, symbol -> true);
    }

    static DbnReading of(byte[] bytes, Predicate<String> wanted) throws IOException {
        DbnReading reading = new DbnReading();
        try {
            DbnStream stream = new DbnStream(new ByteArrayInputStream(bytes));
            DbnEvents into = new DbnEvents(stream.metadata(), wanted, reading);
            while (stream.next()) {
                into.accept(stream.record());
            }
        } catch (DbnException e) {
            reading.failure = e.getMessage();
        }
        return reading;
    }

    <T extends MarketEvent> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void event(MarketEvent event, Receipt receipt) {
        events.add(event);
        receipts.add(receipt);
    }

    @Override
    public void passedOver(String kind) {
        remarks.add("passed over: " + kind);
    }

    @Override
    public void otherSymbol() {
        remarks.add("other symbol");
    }

    @Override
    public void malformed(String cause, String detail) {
        remarks.add("malformed: " + cause + ": " + detail);
    }

    @Override
    public void notice(String text) {
        remarks.add("notice: " + text);
    }
}
