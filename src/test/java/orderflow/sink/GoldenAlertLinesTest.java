package orderflow.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import orderflow.alert.Alert;
import orderflow.alert.Evidence;
import orderflow.alert.ExitSignal;
import orderflow.alert.Finding;
import orderflow.alert.Rarity;
import orderflow.alert.Severity;
import orderflow.event.Price;
import orderflow.event.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds the alert that each line of the golden sessions speaks of, and expects its JSON to be that line. */
class GoldenAlertLinesTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"golden", "golden-rarity", "samples"})
    void everyLineIsWrittenAsItStands(String folder) throws IOException {
        List<String> lines = alertLines(Path.of("src/test/resources", folder));

        assertThat(lines).isNotEmpty();
        assertThat(lines).allSatisfy(line -> {
            JsonNode expected = MAPPER.readTree(line);
            assertThat(written(expected)).isEqualTo(MAPPER.writeValueAsString(expected) + "\n");
        });
    }

    @Test
    void theLinesShowEveryKindOfAlert() throws IOException {
        assertThat(alertLines(Path.of("src/test/resources/golden-rarity")))
                .anyMatch(line -> line.contains("\"red_burst\"") && line.contains("\"record\""))
                .anyMatch(line -> line.contains("\"red_burst\"") && !line.contains("\"record\""))
                .anyMatch(line -> line.contains("\"evidence\"") && line.contains("\"rare_sale\""))
                .anyMatch(line -> line.contains("\"reason\"") && line.contains("\"rare_sale\""));
        assertThat(alertLines(Path.of("src/test/resources/golden")))
                .anyMatch(line -> line.contains("\"red_burst\""))
                .anyMatch(line -> line.contains("\"ask_level\""))
                .anyMatch(line -> line.contains("\"sell_print\""))
                .anyMatch(line -> line.contains("exit_signal_triggered"));
    }

    private static List<String> alertLines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".alerts.jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static String written(JsonNode line) {
        boolean exit = line.has("reason");
        return new String(exit ? new AlertJson().line(signal(line)) : new AlertJson().line(alert(line)), UTF_8);
    }

    private static Alert alert(JsonNode line) {
        return new Alert(text(line, "id"), text(line, "symbol"), time(line), finding(line));
    }

    private static Finding finding(JsonNode line) {
        Severity severity = text(line, "severity").equals("critical") ? Severity.CRITICAL : Severity.WARNING;
        if (line.has("volume_ratio")) {
            return new Finding.RedBurst(
                    severity,
                    line.get("volume_ratio").decimalValue(),
                    line.get("sell_ratio").decimalValue(),
                    Quantity.of(line.get("volume").decimalValue()),
                    line.get("baseline_per_minute").decimalValue());
        }
        if (line.has("sold")) {
            return new Finding.RareBurst(
                    severity,
                    line.get("sell_ratio").decimalValue(),
                    Quantity.of(line.get("volume").decimalValue()),
                    Quantity.of(line.get("sold").decimalValue()),
                    rarity(line).orElseThrow());
        }
        if (text(line, "evidence").equals("rare_sale")) {
            return new Finding.RareSale(
                    severity,
                    Quantity.of(line.get("order_size").decimalValue()),
                    Price.of(new BigDecimal(text(line, "price_level"))),
                    rarity(line).orElseThrow());
        }
        return new Finding.LargeSeller(
                severity,
                Evidence.valueOf(text(line, "evidence").toUpperCase()),
                Quantity.of(line.get("order_size").decimalValue()),
                Price.of(new BigDecimal(text(line, "price_level"))));
    }

    private static ExitSignal signal(JsonNode line) {
        List<String> ids = StreamSupport.stream(line.get("alert_ids").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        return new ExitSignal(
                text(line, "id"),
                text(line, "symbol"),
                time(line),
                ExitSignal.Reason.valueOf(text(line, "reason").toUpperCase()),
                ids,
                decimal(line, "volume_ratio"),
                rarity(line),
                decimal(line, "quantity")
                        .map(quantity -> new ExitSignal.Standing(
                                quantity,
                                Optional.ofNullable(line.get("unrealized_pnl"))
                                        .map(pnl -> new BigDecimal(pnl.textValue())),
                                decimal(line, "stop_distance_pct"))));
    }

    /** A line does not tell when the part of the day began. */
    private static Optional<Rarity> rarity(JsonNode line) {
        return Optional.ofNullable(line.get("rarity_minutes"))
                .map(minutes ->
                        new Rarity(minutes.intValue(), line.path("record").booleanValue(), 0, false));
    }

    private static Optional<BigDecimal> decimal(JsonNode line, String key) {
        return Optional.ofNullable(line.get(key)).map(JsonNode::decimalValue);
    }

    private static String text(JsonNode line, String key) {
        return line.get(key).textValue();
    }

    private static long time(JsonNode line) {
        return Instant.parse(text(line, "timestamp_utc")).toEpochMilli();
    }
}
