package orderflow.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderflow.alert.Evidence;

/**
 * One setting: its names, its default, what it may be and what it means. All there are stand in {@link #all()}, in the
 * order in which they are shown.
 *
 * @param <T> what its text becomes
 */
public final class Setting<T> {

    private static final List<String> POLYGON_DOMAINS = List.of("polygon.io", "massive.com");

    public static final Setting<DataSource> DATA_SOURCE = new Setting<>(
            "data_source",
            "ORDER_FLOW_DATA_SOURCE",
            "polygon",
            WordRule.of(List.of(DataSource.values()), DataSource::word),
            "Whose feed is watched.");

    public static final Setting<Rules> RULES = new Setting<>(
            "rules",
            "ORDER_FLOW_RULES",
            "rarity",
            WordRule.of(List.of(Rules.values()), Rules::word),
            "Which rules decide: how long ago as much was sold, or fixed sizes.");

    public static final Setting<BigDecimal> RARITY_MINUTES = new Setting<>(
            "rarity_minutes",
            "ORDER_FLOW_RARITY_MINUTES",
            "60",
            DecimalRule.of("10", "390", 0, "whole minutes, 10 to 390"),
            "Minutes for which as much was not sold that make a sale or burst rare; twice as many are critical.",
            Rules.RARITY);

    public static final Setting<BigDecimal> RARITY_WARMUP_MINUTES = new Setting<>(
            "rarity_warmup_minutes",
            "ORDER_FLOW_RARITY_WARMUP_MINUTES",
            "15",
            DecimalRule.of("5", "390", 0, "whole minutes, 5 to rarity_minutes"),
            "Minutes of the regular session that must be known before its largest sale counts as such.",
            Rules.RARITY);

    public static final Setting<BigDecimal> MIN_ALERT_VALUE = new Setting<>(
            "min_alert_value",
            "ORDER_FLOW_MIN_ALERT_VALUE",
            "50000",
            DecimalRule.of("0", "999999999999.99", 2, "dollars, at least 0 and below 10^12, at most 2 decimals"),
            "Dollars sold below which nothing is worth an alert.",
            Rules.RARITY);

    public static final Setting<BigDecimal> EXIT_QUIET_MINUTES = new Setting<>(
            "exit_quiet_minutes",
            "ORDER_FLOW_EXIT_QUIET_MINUTES",
            "30",
            DecimalRule.of("1", "390", 0, "whole minutes, 1 to 390"),
            "For how long an exit signal withholds the next.",
            Rules.RARITY);

    public static final Setting<ApiKey> POLYGON_API_KEY = new Setting<>(
            "polygon_api_key",
            "POLYGON_API_KEY",
            null,
            new KeyRule("POLYGON_API_KEY"),
            "The vendor's key, needed by watch and healthcheck; from the environment or .env only, never printed.");

    public static final Setting<BigDecimal> LARGE_ORDER_SIZE_THRESHOLD = new Setting<>(
            "large_order_size_threshold",
            "ORDER_FLOW_LARGE_ORDER_SIZE",
            "10000",
            DecimalRule.of("1000", "999999999999", 0, "whole shares, at least 1000 and below 10^12"),
            "Shares from which one order or print is a large seller; twice as many are critical.",
            Rules.SPECIFIED);

    public static final Setting<BigDecimal> VOLUME_SPIKE_THRESHOLD = new Setting<>(
            "volume_spike_threshold",
            "ORDER_FLOW_VOLUME_SPIKE_THRESHOLD",
            "3.0",
            DecimalRule.of("1.5", "10.0", 9, "1.5 to 10.0, at most 9 decimals"),
            "Volume of the last minute against the baseline from which selling is a red burst.",
            Rules.SPECIFIED);

    public static final Setting<BigDecimal> RED_BURST_THRESHOLD = new Setting<>(
            "red_burst_threshold",
            "ORDER_FLOW_RED_BURST_THRESHOLD",
            "4.0",
            DecimalRule.of("1.5", "100", 9, "volume_spike_threshold to 100, at most 9 decimals"),
            "The same from which a red burst is critical; not below volume_spike_threshold.",
            Rules.SPECIFIED);

    public static final Setting<BigDecimal> ALERT_WINDOW_SECONDS = new Setting<>(
            "alert_window_seconds",
            "ORDER_FLOW_ALERT_WINDOW_SECONDS",
            "120",
            DecimalRule.of("30", "300", 3, "30 to 300 seconds, at most 3 decimals"),
            "For how long an alert of a large seller keeps others quiet; with the specified rules also how long they count"
                    + " together and an exit signal withholds the next.");

    public static final Setting<MonitoringMode> MONITORING_MODE = new Setting<>(
            "monitoring_mode",
            "ORDER_FLOW_MONITORING_MODE",
            "positions_only",
            WordRule.of(List.of(MonitoringMode.values()), MonitoringMode::word),
            "With a positions file: monitor held symbols only, or all that are asked for.");

    public static final Setting<BigDecimal> SELL_RATIO_THRESHOLD = new Setting<>(
            "sell_ratio_threshold",
            "ORDER_FLOW_SELL_RATIO_THRESHOLD",
            "0.60",
            DecimalRule.of("0.50", "1.0", 9, "0.50 to 1.0, at most 9 decimals"),
            "Least share of the volume that was sold in a red burst: of the last 30 seconds, with the specified rules of the"
                    + " last minute.");

    public static final Setting<Set<Evidence>> LARGE_SELLER_EVIDENCE = new Setting<>(
            "large_seller_evidence",
            "ORDER_FLOW_LARGE_SELLER_EVIDENCE",
            "bid_level,sell_print",
            new EvidenceRule(),
            "What shows a large seller: sizes displayed at the bid or the ask, prints that hit the bid.",
            Rules.SPECIFIED);

    public static final Setting<BigDecimal> BASELINE_WARMUP_SECONDS = new Setting<>(
            "baseline_warmup_seconds",
            "ORDER_FLOW_BASELINE_WARMUP_SECONDS",
            "120",
            DecimalRule.of("60", "300", 3, "60 to 300 seconds, at most 3 decimals"),
            "How much of the five minutes of baseline must be known before a red burst is decided.",
            Rules.SPECIFIED);

    public static final Setting<BigDecimal> MIN_BURST_VOLUME = new Setting<>(
            "min_burst_volume",
            "ORDER_FLOW_MIN_BURST_VOLUME",
            "1000",
            DecimalRule.of("1", "999999999999", 0, "whole shares, at least 1 and below 10^12"),
            "Least shares in the last minute for a red burst.",
            Rules.SPECIFIED);

    public static final Setting<BigDecimal> RATE_LIMIT_PER_SECOND = new Setting<>(
            "rate_limit_per_second",
            "ORDER_FLOW_RATE_LIMIT_PER_SECOND",
            "5",
            DecimalRule.of("0.05", "100", 9, "0.05 to 100, at most 9 decimals"),
            "REST calls a second at most.");

    public static final Setting<Path> LOG_DIR = new Setting<>(
            "log_dir",
            "ORDER_FLOW_LOG_DIR",
            "logs/order_flow",
            new FolderRule(),
            "Folder of the audit log; relative to the working folder.");

    public static final Setting<URI> REST_URL = new Setting<>(
            "rest_url",
            "ORDER_FLOW_REST_URL",
            "https://api.massive.com",
            new UrlRule("https", "http", POLYGON_DOMAINS),
            "REST address; a host that is not the vendor's is taken from the environment or --set only.");

    public static final Setting<URI> WEBSOCKET_URL = new Setting<>(
            "websocket_url",
            "ORDER_FLOW_WEBSOCKET_URL",
            "wss://socket.massive.com/stocks",
            new UrlRule("wss", "ws", POLYGON_DOMAINS),
            "WebSocket address; a host that is not the vendor's is taken from the environment or --set only.");

    public static final Setting<ApiKey> DATABENTO_API_KEY = new Setting<>(
            "databento_api_key",
            "DATABENTO_API_KEY",
            null,
            new KeyRule("DATABENTO_API_KEY"),
            "Databento's key, needed by replay --source databento; from the environment or .env only, never printed.");

    public static final Setting<URI> DATABENTO_URL = new Setting<>(
            "databento_url",
            "ORDER_FLOW_DATABENTO_URL",
            "https://hist.databento.com",
            new UrlRule("https", "http", List.of("databento.com")),
            "Address of Databento's history; a host that is not the vendor's is taken from the environment or --set only.");

    private static final List<Setting<?>> ALL = List.of(
            DATA_SOURCE,
            RULES,
            RARITY_MINUTES,
            RARITY_WARMUP_MINUTES,
            MIN_ALERT_VALUE,
            EXIT_QUIET_MINUTES,
            POLYGON_API_KEY,
            LARGE_ORDER_SIZE_THRESHOLD,
            VOLUME_SPIKE_THRESHOLD,
            RED_BURST_THRESHOLD,
            ALERT_WINDOW_SECONDS,
            MONITORING_MODE,
            SELL_RATIO_THRESHOLD,
            LARGE_SELLER_EVIDENCE,
            BASELINE_WARMUP_SECONDS,
            MIN_BURST_VOLUME,
            RATE_LIMIT_PER_SECOND,
            LOG_DIR,
            REST_URL,
            WEBSOCKET_URL,
            DATABENTO_API_KEY,
            DATABENTO_URL);

    private final String key;
    private final String variable;
    private final String defaultText;
    private final Rule<T> rule;
    private final String description;
    private final Rules onlyUnder;

    private Setting(String key, String variable, String defaultText, Rule<T> rule, String description) {
        this(key, variable, defaultText, rule, description, null);
    }

    private Setting(
            String key, String variable, String defaultText, Rule<T> rule, String description, Rules onlyUnder) {
        this.key = key;
        this.variable = variable;
        this.defaultText = defaultText;
        this.rule = rule;
        this.description = description;
        this.onlyUnder = onlyUnder;
    }

    /** Every setting there is, in the order in which they are shown. */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** The setting of that key, written exactly so. */
    public static Optional<Setting<?>> ofKey(String key) {
        return ALL.stream().filter(setting -> setting.key.equals(key)).findFirst();
    }

    /** Its name in the settings file and after {@code --set}. */
    public String key() {
        return key;
    }

    /** Its name in the environment and in {@code .env}. */
    public String variable() {
        return variable;
    }

    /** The text of its default; empty for the key, which has none. */
    public Optional<String> defaultText() {
        return Optional.ofNullable(defaultText);
    }

    /** What it may be, in words that follow "expected". */
    public String allowed() {
        return rule.allowed();
    }

    /** What it means, in one sentence. */
    public String description() {
        return description;
    }

    /** The rules that it belongs to alone; empty where it serves both. */
    public Optional<Rules> onlyUnder() {
        return Optional.ofNullable(onlyUnder);
    }

    /** False where it belongs to other rules alone, so that its value changes nothing. */
    public boolean hasEffectUnder(Rules rules) {
        return onlyUnder == null || onlyUnder == rules;
    }

    /** True for a key, which is taken from the environment or {@code .env} alone and never shown. */
    public boolean isSecret() {
        return rule instanceof KeyRule;
    }

    /** True where stating it means the specified rules, unless others are stated. */
    boolean impliesSpecified() {
        return onlyUnder == Rules.SPECIFIED;
    }

    /** True when its value is a number in JSON. */
    public boolean numeric() {
        return rule.numeric();
    }

    Rule<T> rule() {
        return rule;
    }

    @Override
    public String toString() {
        return key;
    }
}
