package orderflow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderflow.alert.Alert;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding.LargeSeller;
import orderflow.alert.Finding.RareBurst;
import orderflow.alert.Finding.RareSale;
import orderflow.alert.Finding.RedBurst;
import orderflow.alert.FindingHandler;
import orderflow.alert.Rarity;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;

/** Alerts and exit signals as the page reads them: every figure as the text that it is shown as. */
final class MarkJson {

    /** The names and texts of what was seen, in the order in which they are written. */
    private static final FindingHandler<List<Map.Entry<String, String>>> SEEN = new FindingHandler<>() {
        @Override
        public List<Map.Entry<String, String>> onLargeSeller(LargeSeller seller) {
            return List.of(
                    Map.entry("kind", seller.evidence().word()),
                    Map.entry("size", Quantity.decimal(seller.orderSize()).toPlainString()),
                    Map.entry("price", Price.text(seller.priceLevel())));
        }

        @Override
        public List<Map.Entry<String, String>> onRedBurst(RedBurst burst) {
            return List.of(
                    Map.entry("kind", "red_burst"),
                    Map.entry("ratio", text(burst.volumeRatio())),
                    Map.entry("sold", text(burst.sellRatio())),
                    Map.entry("volume", Quantity.decimal(burst.volume()).toPlainString()),
                    Map.entry("baseline", text(burst.baselinePerMinute())));
        }

        @Override
        public List<Map.Entry<String, String>> onRareSale(RareSale sale) {
            return List.of(
                    Map.entry("kind", "rare_sale"),
                    Map.entry("size", Quantity.decimal(sale.size()).toPlainString()),
                    Map.entry("price", Price.text(sale.price())));
        }

        @Override
        public List<Map.Entry<String, String>> onRareBurst(RareBurst burst) {
            return List.of(
                    Map.entry("kind", "rare_burst"),
                    Map.entry("sold", Quantity.decimal(burst.sold()).toPlainString()),
                    Map.entry("volume", Quantity.decimal(burst.volume()).toPlainString()),
                    Map.entry("ratio", text(burst.sellRatio())));
        }
    };

    private static final FindingHandler<Optional<Rarity>> RARITY = new FindingHandler<>() {
        @Override
        public Optional<Rarity> onLargeSeller(LargeSeller seller) {
            return Optional.empty();
        }

        @Override
        public Optional<Rarity> onRedBurst(RedBurst burst) {
            return Optional.empty();
        }

        @Override
        public Optional<Rarity> onRareSale(RareSale sale) {
            return Optional.of(sale.rarity());
        }

        @Override
        public Optional<Rarity> onRareBurst(RareBurst burst) {
            return Optional.of(burst.rarity());
        }
    };

    private final JsonGenerator json;
    private final boolean positions;
    private final MarkWords words;

    /** Writes positions too, where they were asked for. */
    MarkJson(JsonGenerator json, boolean positions, MarkWords words) {
        this.json = json;
        this.positions = positions;
        this.words = words;
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
        json.writeStringField("id", alert.id());
        json.writeStringField("severity", alert.severity().word());
        for (Map.Entry<String, String> figure : alert.finding().dispatch(SEEN)) {
            json.writeStringField(figure.getKey(), figure.getValue());
        }
        Optional<Rarity> rarity = alert.finding().dispatch(RARITY);
        if (rarity.isPresent()) {
            rarity(rarity.get(), words.of(alert));
        }
    }

    /** Few alerts are rare, so each carries its sentence; the page words the others by itself. */
    private void rarity(Rarity rarity, String sentence) throws IOException {
        json.writeNumberField("rarity", rarity.minutes());
        if (rarity.record()) {
            json.writeNumberField("recordSince", rarity.startMillis());
        }
        json.writeStringField("text", sentence);
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
        if (signal.rarity().isPresent()) {
            rarity(signal.rarity().get(), words.of(signal));
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
        json.writeStringField(name, text(number));
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
