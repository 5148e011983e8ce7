package orderflow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayProgressTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(screen, true, UTF_8);
    private long nanos;

    @Test
    void isOffWithoutATerminalOrASize() {
        for (ReplayProgress off : List.of(
                ReplayProgress.of(false, OptionalLong.of(100), terminal),
                ReplayProgress.of(true, OptionalLong.empty(), terminal),
                ReplayProgress.of(true, OptionalLong.of(0), terminal))) {
            off.update(50);
            off.beside(() -> terminal.print("x"));
            off.close();
        }

        assertThat(screen.toString(UTF_8)).isEqualTo("xxx");
    }

    @Test
    void loadsNothingOfTheBarWhileItIsOff() throws Exception {
        URL program = ReplayProgress.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader withoutBar = new URLClassLoader(new URL[] {program}, platform)) {
            Class<?> progress = withoutBar.loadClass(ReplayProgress.class.getName());
            var of = progress.getDeclaredMethod("of", boolean.class, OptionalLong.class, PrintStream.class);
            of.setAccessible(true);

            assertThat(of.invoke(null, false, OptionalLong.of(100), terminal)
                            .getClass()
                            .getSimpleName())
                    .isEqualTo("Off");
        }
    }

    @Test
    void showsShareRateAndTimeLeftOfALongReplay() {
        BarProgress progress = BarProgress.reading(new BarLine(terminal, () -> 80), 200_000_000, () -> nanos);
        progress.update(1);
        assertThat(screen.size()).isZero();

        nanos = TimeUnit.SECONDS.toNanos(1);
        progress.update(40_000_000);
        progress.update(50_000_000);
        progress.refresh();
        assertThat(Screen.after(screen).line()).contains("Replay", "25%", "50/200MB", "MB/s");
        assertThat(Screen.after(screen).line()).hasSizeLessThanOrEqualTo(79);

        progress.close();
        assertThat(Screen.after(screen).line()).isEmpty();
        assertThat(Screen.after(screen).scrolled()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 50, 40})
    void shortensTheBarBeforeTheFiguresWhereATerminalIsNarrow(int columns) {
        BarProgress progress = BarProgress.reading(new BarLine(terminal, () -> columns), 200_000_000, () -> nanos);
        nanos = TimeUnit.SECONDS.toNanos(1);
        progress.update(40_000_000);
        progress.update(50_000_000);
        progress.refresh();

        assertThat(Screen.after(screen).line()).contains("25%", "50/200MB").hasSizeLessThan(columns);
        progress.close();
    }

    @Test
    void neverMixesTheBarIntoOtherLines() throws InterruptedException {
        nanos = 0;
        BarProgress progress = BarProgress.reading(new BarLine(terminal, () -> 80), 1_000_000, () -> nanos);
        nanos = TimeUnit.SECONDS.toNanos(1);
        progress.update(1);
        AtomicBoolean done = new AtomicBoolean();
        Thread painter = new Thread(() -> {
            while (!done.get()) {
                progress.refresh();
            }
        });
        painter.start();
        List<String> expected = new ArrayList<>();
        for (int n = 0; n < 2_000; n++) {
            String alert = "alert " + n;
            expected.add(alert);
            progress.update(n);
            // In two pieces, as a terminal may get them.
            progress.beside(() -> {
                terminal.print(alert.substring(0, 3));
                terminal.print(alert.substring(3) + "\n");
            });
        }
        done.set(true);
        painter.join();
        progress.close();

        assertThat(Screen.after(screen).scrolled()).isEqualTo(expected);
        assertThat(Screen.after(screen).line()).isEmpty();
    }

    /** What a terminal shows: the lines that are finished, and the one with the cursor. */
    private record Screen(List<String> scrolled, String line) {

        static Screen after(ByteArrayOutputStream output) {
            List<String> scrolled = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            int column = 0;
            String text = output.toString(UTF_8).replace("\u001b[?7l", "").replace("\u001b[?7h", "");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\r') {
                    column = 0;
                } else if (c == '\n') {
                    scrolled.add(line.toString());
                    line.setLength(0);
                    column = 0;
                } else if (text.startsWith("\u001b[K", i)) {
                    line.setLength(column);
                    i += 2;
                } else {
                    line.replace(column, Math.min(column + 1, line.length()), String.valueOf(c));
                    column++;
                }
            }
            return new Screen(scrolled, line.toString());
        }
    }
}
