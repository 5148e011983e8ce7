package orderflow.alert;

/** How much an alert asks for attention. */
public enum Severity {
    WARNING,
    CRITICAL;

    /** The word in JSON and in text. */
    public String word() {
        return this == WARNING ? "warning" : "critical";
    }
}
