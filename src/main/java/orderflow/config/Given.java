package orderflow.config;

/** The text of a setting as one place gives it, not yet checked. */
record Given(String text, Origin origin) {}
