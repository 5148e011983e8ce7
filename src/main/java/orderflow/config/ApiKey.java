package orderflow.config;

/** The vendor's key; it can be used but not shown: as text it is a mask that tells nothing of it. */
public final class ApiKey {

    /** What is shown in place of a key. */
    public static final String MASK = "********";

    private final String secret;

    ApiKey(String secret) {
        this.secret = secret;
    }

    /** The key itself, for the request that needs it; never to be printed, logged or recorded. */
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
