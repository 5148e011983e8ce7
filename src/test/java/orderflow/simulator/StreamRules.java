package orderflow.simulator;

/**
 * How the WebSocket server treats its clients.
 *
 * @param beginAfterTopics how many topics must be subscribed to before the session begins
 * @param maxConnections connections per key
 * @param olderDies whether the older of two connections dies, not the newer
 * @param elementsPerFrame the most events in one frame
 * @param authTimeoutMillis real time a client has to authenticate
 */
record StreamRules(
        int beginAfterTopics, int maxConnections, boolean olderDies, int elementsPerFrame, long authTimeoutMillis) {

    /** How many frames may wait for a slow reader before it is cut off. */
    static final int SLOW_READER_FRAMES = 20_000;
}
