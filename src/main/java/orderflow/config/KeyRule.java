package orderflow.config;

/** The vendor's key, from the environment or {@code .env} alone, so that it is not left in shell histories and files. */
final class KeyRule implements Rule<ApiKey> {

    private static final int SHORTEST = 10;

    private final String variable;

    /** The key of that variable. */
    KeyRule(String variable) {
        this.variable = variable;
    }

    @Override
    public ApiKey parse(String text, Place place) throws RefusedValueException {
        if (place != Place.ENVIRONMENT && place != Place.DOTENV) {
            throw new RefusedValueException(
                    "expected in the environment or .env only, as " + variable + ", was given here (value not shown)");
        }
        String trimmed = text.trim();
        if (trimmed.length() < SHORTEST) {
            throw new RefusedValueException(
                    "expected " + allowed() + ", was " + trimmed.length() + " (value not shown)");
        }
        if (!trimmed.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            // it becomes an HTTP header, where a line end would begin the next one
            throw new RefusedValueException("expected " + allowed()
                    + ", was one with a blank, control or non-ASCII character in it" + " (value not shown)");
        }
        return new ApiKey(trimmed);
    }

    @Override
    public String text(ApiKey value) {
        return ApiKey.MASK;
    }

    @Override
    public String allowed() {
        return "at least 10 characters";
    }
}
