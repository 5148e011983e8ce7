package orderflow.feed.polygon;

/** Takes what comes from one connection, on the reader's thread; must hand over at once and never block. */
public interface SocketListener {

    /**
     * A whole message that may hold data: the bytes of a JSON array without line ends. They belong to the listener.
     */
    void onFrame(byte[] frame);

    /** A status message, or the end of the connection. */
    void onNotice(SocketNotice notice);
}
