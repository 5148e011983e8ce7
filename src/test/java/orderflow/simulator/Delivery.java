package orderflow.simulator;

/**
 * Something to be sent over the socket.
 *
 * @param topic what a client must have subscribed to, or null: whoever has subscribed to anything
 * @param symbol the symbol it is about, or null
 * @param text one element of a frame, or a whole frame
 * @param wholeFrame whether the text is a frame of its own, right or wrong
 */
record Delivery(String topic, String symbol, String text, boolean wholeFrame) {

    static Delivery of(MarketRecord event) {
        String topic = event.symbol() == null ? null : event.topic();
        return new Delivery(topic, event.symbol(), event.text(), false);
    }

    Delivery saying(String otherText) {
        return new Delivery(topic, symbol, otherText, wholeFrame);
    }

    static Delivery element(String text) {
        return new Delivery(null, null, text, false);
    }

    static Delivery frame(String text) {
        return new Delivery(null, null, text, true);
    }
}
