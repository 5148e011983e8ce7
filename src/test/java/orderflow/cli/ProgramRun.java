package orderflow.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of the program inside the test's process: what goes in, and what came out. */
final class ProgramRun {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private OutputStream output = out;
    private OutputStream errors = err;

    private ProgramRun(Path folder) {
        this.folder = folder;
    }

    static ProgramRun in(Path folder) {
        return new ProgramRun(folder);
    }

    /** Decides by sizes, which short sessions are enough for, and not by what was sold for an hour. */
    ProgramRun bySpecifiedRules() {
        return with("ORDER_FLOW_RULES", "specified");
    }

    ProgramRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    ProgramRun writingTo(OutputStream stream) {
        output = stream;
        return this;
    }

    /** Lets standard error go where standard output goes, as in a terminal. */
    ProgramRun withOneStream() {
        errors = output;
        return this;
    }

    int run(String... args) {
        return Main.run(new ByteArrayInputStream(new byte[0]), output, errors, environment, folder, args);
    }

    int run(List<Object> commands, String... args) {
        return Main.run(surroundings(), commands, args);
    }

    Surroundings surroundings() {
        return Surroundings.of(new ByteArrayInputStream(new byte[0]), output, errors, environment, folder);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
