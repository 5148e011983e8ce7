package orderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The methods that the launcher tells the compiler about: the JVM says nothing of a name that matches none. */
class LauncherMethodsTest {

    private static final Pattern LIST = Pattern.compile("(?s)for method in (.*?); do");
    private static final Pattern METHOD = Pattern.compile("([a-z.]+\\.[A-Z]\\w+)::(\\w+)");

    private static List<MatchResult> named() throws IOException {
        String launcher = Files.readString(Path.of("scripts", "orderflow"));
        String list = LIST.matcher(launcher).results().findFirst().orElseThrow().group(1);
        List<MatchResult> methods = METHOD.matcher(list).results().toList();
        assertThat(methods)
                .extracting(MatchResult::group)
                .containsExactly(list.replace("\\", " ").strip().split("\\s+"));
        return methods;
    }

    @Test
    void eachIsThere() throws IOException, ClassNotFoundException {
        for (MatchResult method : named()) {
            assertThat(Class.forName("orderflow." + method.group(1)).getDeclaredMethods())
                    .as(method.group())
                    .extracting(Method::getName)
                    .contains(method.group(2));
        }
    }

    @Test
    void bothSetsOfRulesAreAmongThem() throws IOException {
        assertThat(named())
                .extracting(
                        method -> Arrays.asList(method.group(1).split("\\.")).get(1))
                .contains("rarity", "specified");
    }
}
