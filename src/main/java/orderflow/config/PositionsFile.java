package orderflow.config;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
