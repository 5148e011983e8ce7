package orderflow.fault;

import java.util.Objects;

/**
 * One thing that is wrong, in words that say where, what was expected and what it was.
 *
 * @param subject what it concerns: a setting's key, a file
 * @param place where it was found: {@code file:line}, a variable's name, {@code --set}; may be empty
 * @param message what was expected and what it was; never holds a secret
 */
public record Problem(String subject, String place, String message) {

    public Problem {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /** One line: {@code place: subject: message}, what is empty or told already left out. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!place.isEmpty()) {
            text.append(place).append(": ");
        }
        if (!subject.isEmpty() && !subject.equals(place)) {
            text.append(subject).append(": ");
        }
        return text.append(message).toString();
    }
}
