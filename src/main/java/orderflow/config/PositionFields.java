package orderflow.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import orderflow.fault.NearestName;
import orderflow.risk.Position;

/** The fields of one position while they are read. */
final class PositionFields {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9._:/-]{1,32}");
    private static final String SYMBOL_FORM = "1 to 32 capitals, digits or . _ : / -";
    private static final List<String> NAMES = List.of("symbol", "quantity", "entry_price", "stop_price");
    private static final DecimalRule QUANTITY = DecimalRule.of(
            "0.000000001", "999999999999", 9, "a number of shares above 0 and below 10^12, at most 9 decimals");
    private static final DecimalRule PRICE =
            DecimalRule.of("0.000000001", "999999999", 9, "a price above 0 and below 10^9, at most 9 decimals");

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private String symbol;

    /** Reads up to the end of the object at hand and notes every problem. */
    void read(JsonText json) throws IOException {
        JsonParser parser = json.parser();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean known = NAMES.contains(name);
            if (!known) {
                json.problem(
                        name,
                        "unknown field; the nearest known field is "
                                + NearestName.to(name, NAMES).orElseThrow());
            }
            Integer before = lines.putIfAbsent(name, json.line());
            if (known && before != null) {
                json.problem(name, "given twice, before in line " + before);
            }
            parser.nextToken();
            if (known) {
                field(json, name);
            }
            parser.skipChildren();
        }
        for (String needed : List.of("symbol", "quantity")) {
            if (!lines.containsKey(needed)) {
                json.problem(subject(needed), "expected in every position, was missing");
            }
        }
    }

    private void field(JsonText json, String name) throws IOException {
        switch (name) {
            case "symbol" -> symbol(json);
            case "quantity" -> number(json, name, QUANTITY);
            default -> {
                if (json.parser().currentToken() != JsonToken.VALUE_NULL) {
                    number(json, name, PRICE);
                }
            }
        }
    }

    private void symbol(JsonText json) throws IOException {
        boolean text = json.parser().currentToken() == JsonToken.VALUE_STRING;
        if (text && SYMBOL.matcher(json.parser().getText()).matches()) {
            symbol = json.parser().getText();
        } else {
            json.problem("symbol", "expected " + SYMBOL_FORM + ", was " + json.shown());
        }
    }

    private void number(JsonText json, String name, DecimalRule rule) throws IOException {
        JsonToken token = json.parser().currentToken();
        if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
            json.problem(subject(name), "expected " + rule.allowed() + ", was " + json.shown());
            return;
        }
        try {
            numbers.put(name, rule.parse(json.parser().getText(), Place.SETTINGS_FILE));
        } catch (RefusedValueException e) {
            json.problem(subject(name), e.getMessage());
        }
    }

    private String subject(String name) {
        return symbol == null ? name : symbol + " " + name;
    }

    /** The symbol, where one of the right form was given. */
    Optional<String> symbol() {
        return Optional.ofNullable(symbol);
    }

    /** The position, where nothing that it needs is missing. */
    Optional<Position> position() {
        if (symbol == null || !numbers.containsKey("quantity")) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                symbol,
                numbers.get("quantity"),
                Optional.ofNullable(numbers.get("entry_price")),
                Optional.ofNullable(numbers.get("stop_price"))));
    }
}
