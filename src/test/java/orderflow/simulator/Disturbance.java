package orderflow.simulator;

import java.util.List;

/** Turns events into what is sent: twice, in another order, or with something strange beside them. */
final class Disturbance {

    /** Each is broken in another way; none takes the place of a real event, so that nothing real is lost. */
    private static final List<Delivery> BROKEN = List.of(
            Delivery.frame("[{\"ev\":\"T\",\"sym\":\"AAPL\",\"p\":"),
            Delivery.frame("no JSON at all"),
            Delivery.element("{\"ev\":\"T\",\"sym\":\"AAPL\",\"x\":4,\"p\":\"abc\",\"s\":100,\"t\":1705330800000}"),
            Delivery.element("{\"ev\":\"T\",\"sym\":\"AAPL\",\"s\":100}"),
            Delivery.element("{\"sym\":\"AAPL\",\"p\":1.5}"),
            Delivery.element("17"),
            Delivery.frame("[]"),
            Delivery.element("{\"ev\":\"Q\",\"sym\":[\"AAPL\"],\"bp\":{},\"t\":\"soon\"}"),
            Delivery.frame("{\"ev\":\"status\"}"),
            Delivery.element("null"),
            Delivery.frame(""));

    private static final List<Delivery> UNKNOWN = List.of(
            Delivery.element("{\"ev\":\"AM\",\"sym\":\"AAPL\",\"v\":4110,\"o\":1.5,\"c\":1.5,\"s\":1,\"e\":2}"),
            Delivery.element("{\"ev\":\"NOI\",\"T\":\"AAPL\",\"t\":1705330800000000000,\"at\":930,\"a\":\"M\"}"),
            Delivery.element("{\"ev\":\"status\",\"status\":\"notice\",\"message\":\"maintenance tonight\"}"),
            Delivery.element("{\"ev\":\"brand_new\",\"payload\":{\"deep\":[[[{\"ev\":\"T\"}]]]}}"));

    private final Faults faults;
    private MarketRecord heldBack;
    private int broken;
    private int unknown;

    Disturbance(Faults faults) {
        this.faults = faults;
    }

    /** Adds what is to be sent for the event. */
    void add(MarketRecord event, List<Delivery> out) {
        if (heldBack == null && faults.strikes(FaultKind.REORDER).isPresent()) {
            heldBack = event;
            return;
        }
        send(event, out);
        release(out);
    }

    /** Adds what was held back to change the order. */
    void release(List<Delivery> out) {
        if (heldBack != null) {
            send(heldBack, out);
            heldBack = null;
        }
    }

    private void send(MarketRecord event, List<Delivery> out) {
        boolean strange = faults.strikes(FaultKind.UNKNOWN_EVENTS).isPresent();
        Delivery delivery = inForm(Delivery.of(strange ? withUnknownField(event) : event));
        out.add(delivery);
        boolean repeatable = event.kind().equals("T") || event.kind().equals("Q");
        if (repeatable && faults.strikes(FaultKind.DUPLICATE).isPresent()) {
            out.add(delivery);
        }
        if (faults.strikes(FaultKind.MALFORMED).isPresent()) {
            out.add(BROKEN.get(broken++ % BROKEN.size()));
        }
        if (repeatable && faults.strikes(FaultKind.NOT_ASKED_FOR).isPresent()) {
            out.add(Delivery.element(
                    delivery.text().replace("\"sym\":\"" + event.symbol() + '"', "\"sym\":\"ZVZZT\"")));
        }
        if (strange) {
            out.add(UNKNOWN.get(unknown++ % UNKNOWN.size()));
        }
    }

    private Delivery inForm(Delivery delivery) {
        return faults.state(FaultKind.TIME_FORM)
                .flatMap(fault -> TimeForm.named(fault.value()))
                .map(form -> delivery.saying(form.in(delivery.text())))
                .orElse(delivery);
    }

    private static MarketRecord withUnknownField(MarketRecord event) {
        String text = "{\"new_field\":{\"deep\":[1,{\"ev\":\"T\"}]},"
                + event.text().strip().substring(1);
        return event.saying(text);
    }
}
