package orderflow.fault;

import java.util.List;
import java.util.Objects;

/** The one exception for what a user can mend; it carries the exit code and every problem found. */
public final class OrderFlowException extends RuntimeException {

    private final transient ExitCode exitCode;
    private final transient List<Problem> problems;

    /** One or more problems that end the program with the code. */
    public OrderFlowException(ExitCode exitCode, List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::text).toList()));
        this.exitCode = Objects.requireNonNull(exitCode, "exitCode");
        this.problems = List.copyOf(problems);
    }

    /** One problem that ends the program with the code. */
    public OrderFlowException(ExitCode exitCode, Problem problem) {
        this(exitCode, List.of(problem));
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public List<Problem> problems() {
        return problems;
    }
}
