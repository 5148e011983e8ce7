package orderflow.config;

import java.util.Collection;
import java.util.List;
import orderflow.fault.Problem;

/** Takes the key out of texts that are shown, wherever a user may have put it by mistake. */
final class Redaction {

    /** A shorter text is no key, and masking it would garble what is shown. */
    private static final int SHORTEST = 4;

    private final List<String> secrets;

    Redaction(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .map(String::trim)
                .filter(secret -> secret.length() >= SHORTEST)
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    String apply(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, ApiKey.MASK);
        }
        return shown;
    }

    /** True when the text has a secret in it. */
    boolean hides(String text) {
        return secrets.stream().anyMatch(text::contains);
    }

    Problem apply(Problem problem) {
        return new Problem(apply(problem.subject()), apply(problem.place()), apply(problem.message()));
    }
}
