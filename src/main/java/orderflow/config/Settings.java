package orderflow.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderflow.detect.rarity.RaritySettings;
import orderflow.detect.specified.LargeSellerSettings;
import orderflow.detect.specified.RedBurstSettings;
import orderflow.fault.Problem;
import orderflow.risk.RarityExitSettings;
import orderflow.risk.SpecifiedExitSettings;

/** The settings in force, each checked, with where it came from; immutable. */
public final class Settings {

    private static final int MILLIS_DECIMALS = 3;

    private final Path folder;
    private final Map<Setting<?>, Chosen<?>> chosen;

    Settings(Path folder, Map<Setting<?>, Chosen<?>> chosen) {
        this.folder = folder;
        this.chosen = Map.copyOf(chosen);
    }

    /** The value of a setting that has a default. */
    public <T> T value(Setting<T> setting) {
        return this.<T>chosen(setting).orElseThrow().value();
    }

    /** Where the value of a setting that has a default came from. */
    public Origin origin(Setting<?> setting) {
        return chosen(setting).orElseThrow().origin();
    }

    /** Which rules decide. */
    public Rules rules() {
        return value(Setting.RULES);
    }

    /** Which rules decide, and where that was said. */
    public RulesInForce rulesInForce() {
        return new RulesInForce(rules(), origin(Setting.RULES));
    }

    /** What the detector of rarities needs; for use while the rules of rarity are in force. */
    public RaritySettings rarity() {
        return new RaritySettings(
                value(Setting.RARITY_MINUTES).intValueExact(),
                value(Setting.RARITY_WARMUP_MINUTES).intValueExact(),
                value(Setting.MIN_ALERT_VALUE),
                value(Setting.SELL_RATIO_THRESHOLD),
                millis(Setting.ALERT_WINDOW_SECONDS));
    }

    /** What the exit policy of the rules of rarity needs. */
    public RarityExitSettings rarityExit() {
        return new RarityExitSettings(
                Duration.ofMinutes(value(Setting.EXIT_QUIET_MINUTES).longValueExact())
                        .toMillis());
    }

    /** What the red-burst detector of the specified rules needs; for use while those are in force. */
    public RedBurstSettings redBurst() {
        return new RedBurstSettings(
                value(Setting.VOLUME_SPIKE_THRESHOLD),
                value(Setting.RED_BURST_THRESHOLD),
                value(Setting.SELL_RATIO_THRESHOLD),
                millis(Setting.BASELINE_WARMUP_SECONDS),
                value(Setting.MIN_BURST_VOLUME).longValueExact());
    }

    /** What the large-seller detectors of the specified rules need; for use while those are in force. */
    public LargeSellerSettings largeSeller() {
        return new LargeSellerSettings(
                value(Setting.LARGE_ORDER_SIZE_THRESHOLD).longValueExact(),
                millis(Setting.ALERT_WINDOW_SECONDS),
                value(Setting.LARGE_SELLER_EVIDENCE));
    }

    /** What the exit policy of the specified rules needs. */
    public SpecifiedExitSettings exit() {
        return new SpecifiedExitSettings(millis(Setting.ALERT_WINDOW_SECONDS));
    }

    /** Whose feed is watched. */
    public DataSource dataSource() {
        return value(Setting.DATA_SOURCE);
    }

    /** The vendor's key, where one is set. */
    public Optional<ApiKey> apiKey() {
        return this.<ApiKey>chosen(Setting.POLYGON_API_KEY).map(Chosen::value);
    }

    /** Databento's key, where one is set. */
    public Optional<ApiKey> databentoKey() {
        return this.<ApiKey>chosen(Setting.DATABENTO_API_KEY).map(Chosen::value);
    }

    /** Which symbols are monitored when there is a positions file. */
    public MonitoringMode monitoringMode() {
        return value(Setting.MONITORING_MODE);
    }

    /** REST calls a second at most. */
    public double rateLimitPerSecond() {
        return value(Setting.RATE_LIMIT_PER_SECOND).doubleValue();
    }

    /** The folder of the audit log, absolute; it need not exist yet, see {@link LogFolder}. */
    public Path logFolder() {
        return folder.resolve(value(Setting.LOG_DIR)).normalize();
    }

    /** The REST address, without a slash at its end. */
    public URI restUrl() {
        return value(Setting.REST_URL);
    }

    /** The WebSocket address. */
    public URI websocketUrl() {
        return value(Setting.WEBSOCKET_URL);
    }

    /** The address of Databento's history, without a slash at its end. */
    public URI databentoUrl() {
        return value(Setting.DATABENTO_URL);
    }

    /** The address settings whose host is not the vendor's: the key goes there, so whoever runs it should be told. */
    public List<Setting<URI>> foreignHosts() {
        return List.of(Setting.REST_URL, Setting.WEBSOCKET_URL, Setting.DATABENTO_URL).stream()
                .filter(setting -> chosen(setting).isPresent()
                        && setting.rule() instanceof UrlRule rule
                        && !rule.isVendor(value(setting)))
                .toList();
    }

    /** A warning for each setting that was set but belongs to other rules alone; none where the rules are not known. */
    List<Problem> withoutEffect() {
        if (chosen(Setting.RULES).isEmpty()) {
            return List.of();
        }
        RulesInForce inForce = rulesInForce();
        return Setting.all().stream()
                .filter(setting -> !setting.hasEffectUnder(inForce.rules()))
                .filter(setting -> chosen(setting)
                        .filter(one -> one.origin().place() != Place.DEFAULT)
                        .isPresent())
                .map(setting -> new Problem(setting.key(), origin(setting).text(), inForce.lackOfEffect(setting)))
                .toList();
    }

    @SuppressWarnings("unchecked") // the reader puts under a setting only what its own rule made
    <T> Optional<Chosen<T>> chosen(Setting<? extends T> setting) {
        return Optional.ofNullable((Chosen<T>) chosen.get(setting));
    }

    /** Every setting that has a value, in a map of the caller's own. */
    Map<Setting<?>, Chosen<?>> all() {
        return new HashMap<>(chosen);
    }

    /** The same folder with these values. */
    Settings with(Map<Setting<?>, Chosen<?>> values) {
        return new Settings(folder, values);
    }

    private long millis(Setting<BigDecimal> seconds) {
        return value(seconds).movePointRight(MILLIS_DECIMALS).longValueExact();
    }
}
