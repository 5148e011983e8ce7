package orderflow.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** Takes the records of one symbol in feed order. */
final class NaiveSymbol {

    private final String symbol;
    private final NaiveSettings settings;
    private final NaiveOutput output;
    private final NaiveExits exits;
    private final long from;
    private final long to;
    private final NaiveArrivals arrivals;
    private final NaiveRarity rarity;
    private boolean halted;
    private NaiveLearnt learnt;

    NaiveSymbol(String symbol, NaiveSettings settings, NaiveOutput output, NaiveExits exits, long from, long to) {
        this.symbol = symbol;
        this.settings = settings;
        this.output = output;
        this.exits = exits;
        this.from = from;
        this.to = to;
        this.arrivals = new NaiveArrivals(output);
        this.rarity = new NaiveRarity(settings, exits);
        this.learnt = new NaiveLearnt(settings);
    }

    /** A gap of this symbol, or of all. */
    void gap(NaiveRecord gap) {
        forget(NaiveFields.isLongGap(gap.json()));
    }

    /** Everything learnt starts anew; what rarity remembers does not always. */
    private void forget(boolean rarityToo) {
        learnt = new NaiveLearnt(settings);
        exits.forget();
        rarity.restart(rarityToo);
    }

    /** What is in force after a record. */
    NaiveSight sight(NaiveRecord record) {
        NaiveQuote quote = learnt.inForce();
        List<Long> ids =
                record.kind().equals("LULD") ? NaiveFields.ids(record.json().get("i")) : List.of();
        boolean resumed = ids.contains(18L);
        boolean says = !record.kind().equals("LULD") || resumed || ids.contains(17L);
        return new NaiveSight(
                says ? record.kind() : "other",
                record.symbol(),
                record.time(),
                record.time() != null && !record.origin().warmup() && record.time() >= from && record.time() < to,
                resumed,
                null,
                null,
                learnt.shownAt,
                quote.bid() == null ? null : quote.bid().price(),
                quote.ask() == null ? null : quote.ask().price());
    }

    void take(NaiveRecord record) {
        switch (record.kind()) {
            case "gap" -> gap(record);
            case "LULD" -> takeHalt(NaiveFields.ids(record.json().get("i")));
            case "T" -> takeTrade(record);
            case "Q" -> takeQuote(record);
            case "L2" -> takeBook(record);
            default -> throw new IllegalArgumentException(record.kind());
        }
    }

    private void takeHalt(List<Long> indicators) {
        if (indicators.contains(18L)) {
            halted = false;
            forget(false);
        } else if (indicators.contains(17L)) {
            halted = true;
        }
    }

    private void takeTrade(NaiveRecord record) {
        JsonNode json = record.json();
        BigDecimal price = NaiveFields.price(json.get("p"));
        BigDecimal size = NaiveFields.tradeSize(json);
        if (price.signum() <= 0) {
            output.reject("TAPE_PRICE", 1);
            return;
        }
        if (size.signum() <= 0) {
            output.reject("TAPE_SIZE", 1);
            return;
        }
        Long time = timeOf(record, "TAPE_CHRONOLOGY");
        if (time == null || arrivals.isDuplicate(json, time) || arrivals.isUntimely(record, time, "TAPE")) {
            return;
        }
        arrivals.remember(json, time);
        String reason = NaiveTrades.passedOver(json, time, learnt.inForce());
        if (reason != null) {
            output.passOver(reason);
        } else {
            use(record, time, new NaiveLevel(price, size));
        }
    }

    private void use(NaiveRecord record, long time, NaiveLevel trade) {
        BigDecimal price = trade.price();
        if (learnt.lastPrice != null && price.compareTo(learnt.lastPrice) != 0) {
            learnt.tick = price.compareTo(learnt.lastPrice);
        }
        learnt.lastPrice = price;
        NaiveQuote quote = learnt.inForce();
        boolean sell = NaiveTrades.isSell(record.json(), price, quote, learnt.tick);
        if (settings.byRarity()) {
            boolean unseen = !learnt.hadQuote && !learnt.hadBook;
            boolean looked = sell
                    && (quote.bid() == null
                            ? unseen
                            : price.compareTo(quote.bid().price()) <= 0);
            rarity.use(time, trade, sell, looked, decides(record), learnt.sellingPrice());
        } else {
            useSpecified(record, time, trade, sell, quote);
        }
    }

    private void useSpecified(NaiveRecord record, long time, NaiveLevel trade, boolean sell, NaiveQuote quote) {
        BigDecimal price = trade.price();
        learnt.burst.add(time, trade.size(), sell);
        if (!decides(record)) {
            return;
        }
        String severity = learnt.burst.decide(time);
        if (severity != null) {
            exits.burst(time, severity, learnt.burst.figures(), learnt.sellingPrice());
        }
        BigDecimal threshold = settings.number("large_order_size_threshold");
        boolean atBid = quote.bid() == null || price.compareTo(quote.bid().price()) <= 0;
        if (settings.looksAt("sell_print") && sell && atBid && trade.size().compareTo(threshold) >= 0) {
            String weight = NaiveLevels.severity(trade.size(), threshold);
            exits.seller(time, weight, "sell_print", trade, learnt.sellingPrice());
        }
    }

    private void takeQuote(NaiveRecord record) {
        Long time = timeOf(record, "QUOTE_CHRONOLOGY");
        if (time == null) {
            return;
        }
        JsonNode json = record.json();
        NaiveLevel bid = NaiveDisplay.quoted(
                json.get("bp"), json.get("bs"), record.origin().lots());
        NaiveLevel ask = NaiveDisplay.quoted(
                json.get("ap"), json.get("as"), record.origin().lots());
        if (bid != null && ask != null && bid.price().compareTo(ask.price()) > 0) {
            output.reject("QUOTE_CROSSED", 1);
            learnt.hadQuote = true;
            learnt.quote = NaiveQuote.NONE;
            learnt.shownAt = time;
            return;
        }
        if (arrivals.isUntimely(record, time, "LEVEL2")) {
            return;
        }
        learnt.hadQuote = true;
        learnt.quote = new NaiveQuote(bid, ask, time);
        learnt.shownAt = time;
        if (!learnt.hadBook) {
            show(record, time, bid == null ? List.of() : List.of(bid), ask == null ? List.of() : List.of(ask));
        }
    }

    private void takeBook(NaiveRecord record) {
        Long time = timeOf(record, "LEVEL2_CHRONOLOGY");
        if (time == null) {
            return;
        }
        List<NaiveLevel> bids = NaiveFields.levels(record.json().get("b"));
        List<NaiveLevel> asks = NaiveFields.levels(record.json().get("a"));
        String fault = NaiveDisplay.faultOf(bids, asks);
        if (fault != null) {
            output.reject(fault, 1);
            return;
        }
        if (arrivals.isUntimely(record, time, "LEVEL2")) {
            return;
        }
        learnt.hadBook = true;
        learnt.shownAt = learnt.hadQuote ? learnt.shownAt : (Long) time;
        learnt.book = new NaiveQuote(bids.isEmpty() ? null : bids.get(0), asks.isEmpty() ? null : asks.get(0), time);
        show(record, time, bids, asks);
    }

    private void show(NaiveRecord record, long time, List<NaiveLevel> bids, List<NaiveLevel> asks) {
        if (!decides(record)) {
            return;
        }
        showSide(time, "bid_level", learnt.bids, bids);
        showSide(time, "ask_level", learnt.asks, asks);
    }

    private void showSide(long time, String evidence, NaiveLevels levels, List<NaiveLevel> displayed) {
        if (settings.byRarity() || !settings.looksAt(evidence)) {
            return;
        }
        BigDecimal threshold = settings.number("large_order_size_threshold");
        for (NaiveLevel level : levels.show(time, displayed)) {
            String severity = NaiveLevels.severity(level.size(), threshold);
            exits.seller(time, severity, evidence, level, learnt.sellingPrice());
        }
    }

    private boolean decides(NaiveRecord record) {
        return !halted && !record.origin().warmup() && record.time() >= from && record.time() < to;
    }

    /** The time at which a record counts, or null when it lies too far back and was rejected. */
    private Long timeOf(NaiveRecord record, String code) {
        Long latest = learnt.latest.get(record.kind());
        if (latest != null && record.time() < latest - 1_000) {
            output.reject(code, 1);
            if (learnt.backInARow.merge(record.kind(), 1, Integer::sum) == 100) {
                forget(true);
            }
            return null;
        }
        long time = latest == null ? record.time() : Math.max(latest, record.time());
        learnt.latest.put(record.kind(), time);
        learnt.backInARow.put(record.kind(), 0);
        return time;
    }
}
