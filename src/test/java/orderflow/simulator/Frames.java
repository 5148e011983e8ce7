package orderflow.simulator;

/** The text of what only the server says. */
final class Frames {

    private Frames() {}

    /** A status message, one element of a frame. */
    static String status(String status, String message) {
        return Json.text(Json.object().put("ev", "status").put("status", status).put("message", message));
    }

    /** A frame of one event that is {@code megabytes} long. */
    static String huge(long megabytes) {
        return "[{\"ev\":\"huge\",\"filling\":\"" + "x".repeat(Math.toIntExact(megabytes * 1_000_000)) + "\"}]";
    }
}
