package orderflow.feed.polygon;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The key to the feed; it shows itself only to the two places that send it, and never as text. */
public final class ApiKey {

    private final String secret;

    /** A key as the user set it. */
    public ApiKey(String secret) {
        this.secret = Objects.requireNonNull(secret, "secret");
        boolean sendable = !secret.isEmpty() && secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!sendable) {
            throw new IllegalArgumentException("expected an API key of printable ASCII without spaces");
        }
    }

    /** The value of the {@code Authorization} header. */
    String bearer() {
        return "Bearer " + secret;
    }

    /** The characters themselves, for the socket's authentication message. */
    String reveal() {
        return secret;
    }

    /** The key's bytes, for a fingerprint; the caller must not keep or show them. */
    public byte[] bytes() {
        return secret.getBytes(StandardCharsets.US_ASCII);
    }

    /** The text with the key in it made unreadable, for words that came from outside. */
    String hideIn(String text) {
        return text.replace(secret, "[key]");
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
