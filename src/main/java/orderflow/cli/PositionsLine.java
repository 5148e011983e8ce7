package orderflow.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import orderflow.config.PositionsFile;
import orderflow.risk.Position;

/** The line of a recording that says what was held from there on. */
final class PositionsLine {

    private PositionsLine() {}

    /** The line with its line feed; {@code nowMillis} is feed time. */
    static byte[] of(List<Position> positions, long nowMillis) {
        return ("{\"ev\":\"positions\",\"t\":" + nowMillis + ",\"positions\":" + PositionsFile.text(positions) + "}\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
