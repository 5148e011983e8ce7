package orderflow.config;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import orderflow.fault.ExitCode;
import orderflow.fault.OrderFlowException;
import orderflow.fault.Problem;
import orderflow.risk.Position;

/** The positions file: a JSON array of what is held, each symbol once. */
public final class PositionsFile {

    private final List<Position> positions = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private PositionsFile() {}

    /**
     * The positions in the file, in its order.
     *
     * @throws OrderFlowException with 66 when there is no such file, 74 when it cannot be read, 78 and every problem
     *     when it is not a positions file
     */
    public static List<Position> read(Path file) {
        List<Problem> problems = new ArrayList<>();
        PositionsFile reader = new PositionsFile();
        JsonText.read(file, TextFile.read(file), problems, reader::array);
        if (!problems.isEmpty()) {
            throw new OrderFlowException(ExitCode.SETTINGS, problems);
        }
        return List.copyOf(reader.positions);
    }

    /**
     * The positions in the text of such a file.
     *
     * @param place where the text stands, for the problems
     * @throws OrderFlowException with 78 and every problem when it is none
     */
    public static List<Position> parse(String text, Path place) {
        List<Problem> problems = new ArrayList<>();
        PositionsFile reader = new PositionsFile();
        JsonText.read(place, text, problems, reader::array);
        if (!problems.isEmpty()) {
            throw new OrderFlowException(ExitCode.SETTINGS, problems);
        }
        return List.copyOf(reader.positions);
    }

    /** The text of such a file on one line, which {@link #parse} reads to equal positions. */
    public static String text(List<Position> positions) {
        return positions.stream().map(PositionsFile::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(Position position) {
        // A symbol of a positions file holds nothing that JSON would have to escape.
        return "{\"symbol\":\"" + position.symbol() + "\",\"quantity\":"
                + position.quantity().toPlainString()
                + position.entryPrice().map(price -> price("entry_price", price)).orElse("")
                + position.stopPrice().map(price -> price("stop_price", price)).orElse("")
                + "}";
    }

    private static String price(String name, BigDecimal price) {
        return ",\"" + name + "\":\"" + price.toPlainString() + '"';
    }

    private void array(JsonText json) throws IOException {
        if (json.parser().currentToken() != JsonToken.START_ARRAY) {
            String was = json.parser().currentToken() == null ? "empty" : json.shown();
            json.problem("", "expected a JSON array of positions, was " + was);
            return;
        }
        while (json.parser().nextToken() != JsonToken.END_ARRAY) {
            if (json.parser().currentToken() == JsonToken.START_OBJECT) {
                add(json);
            } else {
                json.problem("", "expected a position {\"symbol\":...,\"quantity\":...}, was " + json.shown());
                json.parser().skipChildren();
            }
        }
        json.expectEnd();
    }

    private void add(JsonText json) throws IOException {
        PositionFields fields = new PositionFields();
        int line = json.line();
        fields.read(json);
        Integer before =
                fields.symbol().map(symbol -> lines.putIfAbsent(symbol, line)).orElse(null);
        if (before != null) {
            json.problem(
                    fields.symbol().orElseThrow(), "expected each symbol once, was given before in line " + before);
            return;
        }
        fields.position().ifPresent(positions::add);
    }
}
