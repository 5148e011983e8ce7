package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RedBurst;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;

/** Alerts and exit signals as the page reads them: every figure as the text that it is shown as. */
final class MarkJson {

    private final JsonGenerator json;
    private final boolean positions;

    /** Writes positions too, where they were asked for. */
    MarkJson(JsonGenerator json, boolean positions) {
        this.json = json;
        this.positions = positions;
    }

    void write(Mark mark) throws IOException {
        json.writeStartObject();
        if (mark.isAlert()) {
            alert(mark.alert());
        } else {
            exit(mark.exit());
        }
        json.writeNumberField("time", mark.timeMillis());
        price("bid", mark.bid());
        price("ask", mark.ask());
        price("last", mark.last());
        if (mark.shownUntilMillis() != MarketEvent.NO_TIME) {
            json.writeNumberField("until", mark.shownUntilMillis());
        }
        json.writeEndObject();
    }

    private void alert(Alert alert) throws IOException {
        Finding finding = alert.finding();
        json.writeStringField("id", alert.id());
        json.writeStringField("severity", finding.severity().word());
        if (finding instanceof LargeSeller seller) {
            json.writeStringField("kind", seller.evidence().word());
            json.writeStringField("size", Quantity.decimal(seller.orderSize()).toPlainString());
            json.writeStringField("price", Price.text(seller.priceLevel()));
        } else if (finding instanceof RedBurst burst) {
            json.writeStringField("kind", "red_burst");
            number("ratio", burst.volumeRatio());
            number("sold", burst.sellRatio());
            json.writeStringField("volume", Quantity.decimal(burst.volume()).toPlainString());
            number("baseline", burst.baselinePerMinute());
        }
    }

    private void exit(ExitSignal signal) throws IOException {
        json.writeStringField("id", signal.id());
        json.writeStringField("kind", "exit");
        json.writeStringField("reason", signal.reason().word());
        json.writeArrayFieldStart("alerts");
        for (String id : signal.alertIds()) {
            json.writeString(id);
        }
        json.writeEndArray();
        if (signal.volumeRatio().isPresent()) {
            number("ratio", signal.volumeRatio().get());
        }
        if (positions && signal.standing().isPresent()) {
            standing(signal.standing().get());
        }
    }

    private void standing(ExitSignal.Standing standing) throws IOException {
        number("quantity", standing.quantity());
        if (standing.unrealizedPnl().isPresent()) {
            json.writeStringField("pnl", standing.unrealizedPnl().get().toPlainString());
        }
        if (standing.stopDistancePct().isPresent()) {
            number("stop", standing.stopDistancePct().get());
        }
    }

    private void price(String name, long price) throws IOException {
        if (price != PriceSeries.NONE) {
            json.writeStringField(name, Price.text(price));
        }
    }

    private void number(String name, BigDecimal number) throws IOException {
        json.writeStringField(name, number.stripTrailingZeros().toPlainString());
    }
}
