package orderflow.golden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderflow.alert.Evidence;
import orderflow.detect.rarity.RaritySettings;
import orderflow.detect.specified.LargeSellerSettings;
import orderflow.detect.specified.RedBurstSettings;
import orderflow.engine.Engine;
import orderflow.engine.EngineListener;
import orderflow.engine.EngineSettings;
import orderflow.engine.Panel;
import orderflow.event.MarketEvent;
import orderflow.event.Receipt;
import orderflow.event.Trade;
import orderflow.fault.RejectionCode;
import orderflow.feed.recording.BatchSource;
import orderflow.feed.recording.EventBatch;
import orderflow.feed.recording.RecordingFile;
import orderflow.feed.recording.Recordings;
import orderflow.feed.recording.Remark;
import orderflow.market.Relevance;
import orderflow.naive.NaivePosition;
import orderflow.naive.NaiveResult;
import orderflow.risk.Portfolio;
import orderflow.risk.Position;
import orderflow.risk.RarityExitSettings;
import orderflow.risk.SpecifiedExitSettings;
import orderflow.sink.AlertJson;
import orderflow.sink.ConsoleSink;

/** Replays recordings with the program's own reader, engine and JSON, and answers in the form of the naive one. */
public final class EngineReplay {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("large_order_size_threshold", "10000"),
            Map.entry("volume_spike_threshold", "3.0"),
            Map.entry("red_burst_threshold", "4.0"),
            Map.entry("alert_window_seconds", "120"),
            Map.entry("monitoring_mode", "positions_only"),
            Map.entry("sell_ratio_threshold", "0.60"),
            Map.entry("large_seller_evidence", "bid_level,sell_print"),
            Map.entry("baseline_warmup_seconds", "120"),
            Map.entry("min_burst_volume", "1000"),
            Map.entry("rarity_minutes", "60"),
            Map.entry("rarity_warmup_minutes", "15"),
            Map.entry("min_alert_value", "50000"),
            Map.entry("exit_quiet_minutes", "30"));

    private final Map<String, String> settings = new HashMap<>(DEFAULTS);
    private Portfolio portfolio;
    private long from = Long.MIN_VALUE;
    private long to = Long.MAX_VALUE;

    /** A replay with these settings, the rules among them, and the positions of a file, or null when there is none. */
    public EngineReplay(Map<String, String> settings, List<NaivePosition> positions) {
        this.settings.putAll(settings);
        if (!settings.containsKey("rules")) {
            throw new IllegalArgumentException("expected rules among the settings, were " + settings);
        }
        boolean watchlist = this.settings.get("monitoring_mode").equals("watchlist");
        this.portfolio = positions == null
                ? Portfolio.everything()
                : Portfolio.of(positions.stream().map(EngineReplay::position).toList(), watchlist);
    }

    /** Decides only on records from the first time on and before the second, in milliseconds. */
    public EngineReplay between(long fromMillis, long toMillis) {
        from = fromMillis;
        to = toMillis;
        return this;
    }

    /** Looks at these symbols alone. */
    public EngineReplay only(Set<String> symbols) {
        portfolio = portfolio.only(symbols);
        return this;
    }

    /** Replays files, each given by its bytes, plain or compressed. */
    public NaiveResult replay(List<byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Integer> rejections = new TreeMap<>();
        Map<String, Integer> passedOver = new TreeMap<>();
        Engine engine = new Engine(engineSettings(), portfolio, json(out), new Counts(rejections, passedOver));
        run(engine, files, rejections);
        return new NaiveResult(lines(out), rejections, passedOver);
    }

    /**
     * Replays files once by several settings side by side, with the positions and bounds of this one; answers for each
     * what it said, with what was rejected and passed over for all.
     */
    public List<NaiveResult> replayBySeveral(List<Map<String, String>> several, List<byte[]> files) {
        Map<String, Integer> rejections = new TreeMap<>();
        Map<String, Integer> passedOver = new TreeMap<>();
        List<ByteArrayOutputStream> outs = new ArrayList<>();
        List<Panel> panels = new ArrayList<>();
        for (Map<String, String> chosen : several) {
            outs.add(new ByteArrayOutputStream());
            EngineSettings combined = new EngineReplay(chosen, null).engineSettings();
            panels.add(new Panel(combined, json(outs.get(outs.size() - 1))));
        }
        run(new Engine(panels, portfolio, new Counts(rejections, passedOver)), files, rejections);
        return outs.stream()
                .map(out -> new NaiveResult(lines(out), rejections, passedOver))
                .toList();
    }

    private static ConsoleSink json(ByteArrayOutputStream out) {
        return new ConsoleSink(out, new AlertJson(), e -> false, () -> {});
    }

    private static List<String> lines(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void run(Engine engine, List<byte[]> files, Map<String, Integer> rejections) {
        EventBatch.Reader reader = new EventBatch.Reader() {
            @Override
            public void onEvent(MarketEvent event, Receipt receipt, int file, long line) {
                boolean deciding = event.timeMillis() >= from && event.timeMillis() < to;
                engine.accept(event, receipt, deciding);
            }

            @Override
            public void onRemark(Remark remark, int file, long line) {
                if (remark instanceof Remark.Malformed) {
                    rejections.merge("MALFORMED", 1, Integer::sum);
                }
            }

            @Override
            public boolean isDone() {
                return false;
            }
        };
        readAll(files, reader);
    }

    private static void readAll(List<byte[]> files, EventBatch.Reader reader) {
        List<RecordingFile> recordings = new ArrayList<>();
        for (byte[] file : files) {
            recordings.add(RecordingFile.of(new ByteArrayInputStream(file), "recording " + recordings.size()));
        }
        try (BatchSource source = new Recordings(recordings).start()) {
            for (EventBatch batch = source.next(); batch != null; batch = source.next()) {
                batch.read(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EngineSettings engineSettings() {
        long window = number("alert_window_seconds").longValueExact() * 1_000;
        if (settings.get("rules").equals("rarity")) {
            return new EngineSettings.RarityRules(
                    new RaritySettings(
                            number("rarity_minutes").intValueExact(),
                            number("rarity_warmup_minutes").intValueExact(),
                            number("min_alert_value"),
                            number("sell_ratio_threshold"),
                            window),
                    new RarityExitSettings(number("exit_quiet_minutes").longValueExact() * 60_000));
        }
        Set<Evidence> evidence = Stream.of(settings.get("large_seller_evidence").split(","))
                .map(word -> Evidence.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new EngineSettings.SpecifiedRules(
                new RedBurstSettings(
                        number("volume_spike_threshold"),
                        number("red_burst_threshold"),
                        number("sell_ratio_threshold"),
                        number("baseline_warmup_seconds").longValueExact() * 1_000,
                        number("min_burst_volume").longValueExact()),
                new LargeSellerSettings(number("large_order_size_threshold").longValueExact(), window, evidence),
                new SpecifiedExitSettings(window));
    }

    private BigDecimal number(String key) {
        return new BigDecimal(settings.get(key));
    }

    private static Position position(NaivePosition position) {
        return new Position(
                position.symbol(),
                position.quantity(),
                Optional.ofNullable(position.entry()),
                Optional.ofNullable(position.stop()));
    }

    /** Counts what the engine does not use, by code and by reason. */
    private record Counts(Map<String, Integer> rejections, Map<String, Integer> passedOver) implements EngineListener {
        @Override
        public void onRejected(RejectionCode code, MarketEvent event) {
            rejections.merge(code.name(), 1, Integer::sum);
        }

        @Override
        public void onPassedOver(Relevance reason, Trade trade) {
            passedOver.merge(reason.word(), 1, Integer::sum);
        }

        @Override
        public void onRestarted(String symbol, RejectionCode code) {}
    }
}
