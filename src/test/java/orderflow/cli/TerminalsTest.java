package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalsTest {

    @AfterEach
    void forget() {
        System.clearProperty("orderflow.stdout.tty");
        System.clearProperty("orderflow.stderr.tty");
    }

    @Test
    void eachStreamIsDecoratedForItself() {
        System.setProperty("orderflow.stdout.tty", "false");
        System.setProperty("orderflow.stderr.tty", "true");

        assertThat(Terminals.outDecorated(Map.of("TERM", "xterm"))).isFalse();
        assertThat(Terminals.errDecorated(Map.of("TERM", "xterm"))).isTrue();
    }

    @Test
    void noColorAndADumbTerminalForbidDecoration() {
        System.setProperty("orderflow.stdout.tty", "true");

        assertThat(Terminals.outDecorated(Map.of())).isTrue();
        assertThat(Terminals.outDecorated(Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminals.outDecorated(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminals.outDecorated(Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void withoutTheLaunchersWordAPipeIsNoTerminal() {
        // the test process runs with its output in a pipe or file
        assertThat(Terminals.outDecorated(Map.of("TERM", "xterm"))).isFalse();
    }
}
