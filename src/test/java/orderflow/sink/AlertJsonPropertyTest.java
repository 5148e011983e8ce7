package orderflow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Severity;
import orderflow.event.Price;
import orderflow.event.Quantity;

class AlertJsonPropertyTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final long FIRST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("2100-12-31T23:59:59.999Z").toEpochMilli();

    @Property(seed = "2024011501")
    void aLargeSellerReadsBackAsItWas(
            @ForAll Severity severity,
            @ForAll Evidence evidence,
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long size,
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long price,
            @ForAll("times") long time,
            @ForAll("symbols") String symbol)
            throws IOException {
        Alert alert = new Alert(
                symbol + "-20240115-7", symbol, time, new Finding.LargeSeller(severity, evidence, size, price));

        JsonNode read = MAPPER.readTree(new AlertJson().line(alert));

        assertThat(read.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "event",
                        "id",
                        "symbol",
                        "alert_type",
                        "severity",
                        "evidence",
                        "order_size",
                        "price_level",
                        "timestamp_utc");
        assertThat(read.get("id").textValue()).isEqualTo(alert.id());
        assertThat(read.get("symbol").textValue()).isEqualTo(symbol);
        assertThat(read.get("severity").textValue()).isEqualTo(severity.word());
        assertThat(read.get("evidence").textValue()).isEqualTo(evidence.word());
        assertThat(Quantity.of(read.get("order_size").decimalValue())).isEqualTo(size);
        assertThat(Price.of(new BigDecimal(read.get("price_level").textValue())))
                .isEqualTo(price);
        assertThat(Instant.parse(read.get("timestamp_utc").textValue()).toEpochMilli())
                .isEqualTo(time);
    }

    @Property(seed = "2024011502")
    void aRedBurstReadsBackAsItWas(
            @ForAll("ratios") BigDecimal volumeRatio,
            @ForAll("ratios") BigDecimal sellRatio,
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long volume,
            @ForAll @LongRange(min = 1) long baseline)
            throws IOException {
        Finding burst =
                new Finding.RedBurst(Severity.WARNING, volumeRatio, sellRatio, volume, BigDecimal.valueOf(baseline));

        JsonNode read = MAPPER.readTree(new AlertJson().line(new Alert("A-20240115-1", "A", FIRST, burst)));

        assertThat(read.get("volume_ratio").decimalValue()).isEqualByComparingTo(volumeRatio);
        assertThat(read.get("sell_ratio").decimalValue()).isEqualByComparingTo(sellRatio);
        assertThat(Quantity.of(read.get("volume").decimalValue())).isEqualTo(volume);
        assertThat(read.get("baseline_per_minute").longValue()).isEqualTo(baseline);
    }

    @Property(seed = "2024011503")
    void anExitSignalReadsBackAsItWas(
            @ForAll("idLists") List<String> ids,
            @ForAll("ratios") BigDecimal quantity,
            @ForAll("money") Optional<BigDecimal> pnl,
            @ForAll("money") Optional<BigDecimal> distance)
            throws IOException {
        ExitSignal signal = new ExitSignal(
                "A-20240115-9",
                "A",
                FIRST,
                ExitSignal.Reason.LARGE_SELLERS,
                ids,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ExitSignal.Standing(quantity, pnl, distance)));

        JsonNode read = MAPPER.readTree(new AlertJson().line(signal));

        assertThat(StreamSupport.stream(read.get("alert_ids").spliterator(), false)
                        .map(JsonNode::textValue))
                .isEqualTo(ids);
        assertThat(read.get("alert_count").intValue()).isEqualTo(ids.size());
        assertThat(read.get("quantity").decimalValue()).isEqualByComparingTo(quantity);
        assertThat(Optional.ofNullable(read.get("unrealized_pnl"))
                        .map(JsonNode::textValue)
                        .map(BigDecimal::new))
                .isEqualTo(pnl);
        assertThat(Optional.ofNullable(read.get("stop_distance_pct")).isPresent())
                .isEqualTo(distance.isPresent());
    }

    @Property(seed = "2024011504")
    void anyTextSurvivesOnOneLine(@ForAll String text) throws IOException {
        byte[] line = JsonLine.of("event").text("message", text).end();

        assertThat(MAPPER.readTree(line).get("message").textValue()).isEqualTo(text);
        assertThat(line).endsWith('\n');
        assertThat(new String(line, 0, line.length - 1, StandardCharsets.ISO_8859_1))
                .matches("[ -~]+");
    }

    @Provide
    Arbitrary<Long> times() {
        return Arbitraries.longs().between(FIRST, LAST);
    }

    @Provide
    Arbitrary<String> symbols() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .numeric()
                .withChars("._:/-")
                .ofMinLength(1)
                .ofMaxLength(32);
    }

    @Provide
    Arbitrary<BigDecimal> ratios() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(4);
    }

    @Provide
    Arbitrary<Optional<BigDecimal>> money() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                .ofScale(2)
                .optional();
    }

    @Provide
    Arbitrary<List<String>> idLists() {
        return symbols().map(symbol -> symbol + "-20240115-1").list().ofMaxSize(20);
    }
}
