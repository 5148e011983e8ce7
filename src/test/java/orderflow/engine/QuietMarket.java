package orderflow.engine;

import java.math.BigDecimal;
import java.util.Set;
import java.util.SplittableRandom;
import orderflow.alert.Alert;
import orderflow.alert.AlertSink;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.detect.rarity.RaritySettings;
import orderflow.detect.specified.LargeSellerSettings;
import orderflow.detect.specified.RedBurstSettings;
import orderflow.event.Aggressor;
import orderflow.event.BookSide;
import orderflow.event.BookSnapshot;
import orderflow.event.Conditions;
import orderflow.event.MarketEvent;
import orderflow.event.Price;
import orderflow.event.Quantity;
import orderflow.event.Quote;
import orderflow.event.Trade;
import orderflow.event.TradeId;
import orderflow.fault.RejectionCode;
import orderflow.market.Relevance;
import orderflow.risk.Portfolio;
import orderflow.risk.RarityExitSettings;
import orderflow.risk.SpecifiedExitSettings;

/**
 * Good records of 1 to 300 shares around 100 dollars, and engines with every detector that find nothing in them.
 *
 * <p>Not thread-safe.
 */
public final class QuietMarket {

    /** 2026-03-03, 09:30 in New York, in milliseconds. */
    public static final long OPEN = 1_772_548_200_000L;

    private static final int SIZES = 300;
    private static final int PRICES = 3;
    private static final int REPORTED_AFTER_MILLIS = 5;
    private static final int VENUE = 11;
    private static final long FIRST_ID = 52_983_525_000_000L;

    private final SplittableRandom random;

    /** The same seed gives the same records. */
    public QuietMarket(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The specified rules with their default settings and all evidence. */
    public static EngineSettings specifiedRules() {
        return new EngineSettings.SpecifiedRules(
                new RedBurstSettings(
                        new BigDecimal("3.0"), new BigDecimal("4.0"), new BigDecimal("0.60"), 120_000, 1_000),
                new LargeSellerSettings(10_000, 120_000, Set.of(Evidence.values())),
                new SpecifiedExitSettings(120_000));
    }

    /** The rules of rarity with their default settings, but for a floor that 300 shares and half a minute do not reach. */
    public static EngineSettings rarityRules() {
        return new EngineSettings.RarityRules(
                new RaritySettings(60, 15, new BigDecimal("1000000000"), new BigDecimal("0.60"), 120_000),
                new RarityExitSettings(1_800_000));
    }

    /** An engine of these rules; it fails when anything is found, rejected or passed over. */
    public static Engine engine(EngineSettings rules) {
        return new Engine(rules, Portfolio.everything(), new Silence(), new Silence());
    }

    /** A trade at one of three prices, whose id rises with the number. */
    public Trade trade(String symbol, long millis, long number) {
        return new Trade(
                symbol,
                millis,
                price(random.nextInt(PRICES)),
                size(),
                Aggressor.UNKNOWN,
                Conditions.NONE,
                millis - REPORTED_AFTER_MILLIS,
                VENUE,
                0,
                FIRST_ID + number,
                TradeId.NO_TEXT);
    }

    /** A quote around those prices. */
    public Quote quote(String symbol, long millis) {
        return new Quote(symbol, millis, price(0), size(), price(PRICES - 1), size());
    }

    /** A book with so many levels a side. */
    public BookSnapshot book(String symbol, long millis, int levels) {
        return new BookSnapshot(symbol, millis, side(-1, levels), side(1, levels));
    }

    private BookSide side(int direction, int levels) {
        long[] prices = new long[levels];
        long[] sizes = new long[levels];
        for (int level = 0; level < levels; level++) {
            prices[level] = price(direction * (level + 1));
            sizes[level] = size();
        }
        return new BookSide(prices, sizes);
    }

    private static long price(int cents) {
        return 100 * Price.ONE + cents * (Price.ONE / 100);
    }

    private long size() {
        return Quantity.shares(1 + random.nextInt(SIZES));
    }

    /** Takes nothing: a quiet market has nothing to say. */
    private static final class Silence implements AlertSink, EngineListener {

        @Override
        public void onAlert(Alert alert) {
            throw new AssertionError("expected a quiet market, was " + alert);
        }

        @Override
        public void onExitSignal(ExitSignal signal) {
            throw new AssertionError("expected a quiet market, was " + signal);
        }

        @Override
        public void onRejected(RejectionCode code, MarketEvent event) {
            throw new AssertionError("expected good records, was " + code + " for " + event);
        }

        @Override
        public void onPassedOver(Relevance reason, Trade trade) {
            throw new AssertionError("expected trades that are used, was " + reason);
        }

        @Override
        public void onRestarted(String symbol, RejectionCode code) {
            throw new AssertionError("expected one run, was a restart of " + symbol);
        }
    }
}
