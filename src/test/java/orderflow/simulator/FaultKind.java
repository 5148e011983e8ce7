package orderflow.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The faults that the simulator can be told to show. */
enum FaultKind {
    REFUSED_KEY(Group.STATE, "", "every key is unknown: REST answers 401, the socket auth_failed and a drop"),
    NO_WEBSOCKET(Group.STATE, "", "the plan has no WebSocket: auth_failed and a drop; REST works"),
    NO_QUOTES(Group.STATE, "", "the plan has no quotes: 403 on them, topics of quotes are not authorized"),
    NO_TRADES(Group.STATE, "", "the plan has no trades: 403 on them, topics of trades are not authorized"),
    NO_LULD(Group.STATE, "", "the plan has no limit-up limit-down events: their topics are not authorized"),
    DELAYED(Group.STATE, "", "the feed is 15 minutes late, from the start (takes no moment)"),
    WEBSOCKET_REFUSED(Group.STATE, "", "the WebSocket handshake is refused by HTTP 404"),
    SILENT_AUTH(Group.STATE, "", "the socket never answers an authentication"),
    SLOW(Group.STATE, "2000", "slow delivery: every frame comes VALUE ms of session time late"),
    MUTE_SYMBOL(Group.STATE, "", "the socket sends nothing more of the symbol VALUE, which trades on"),
    FRAGMENTS(Group.STATE, "", "every frame comes in parts of 64 bytes"),
    CLOCK_OFF(Group.STATE, "65", "serverTime is VALUE seconds ahead (a number below 0: behind)"),
    REST_BEHIND(Group.STATE, "5", "REST knows of an event VALUE seconds later than the socket"),
    CLOCK_STEP(Group.STATE, "60", "from its moment on serverTime and each event's time are VALUE seconds ahead"),
    TIME_FORM(Group.STATE, "exponent", "t is written in another form: exponent, decimal, digits, iso or seconds"),
    BINARY(Group.STATE, "", "every frame comes as a binary message"),
    UNCONFIRMED_QUOTES(Group.STATE, "", "topics of quotes are never confirmed, and deliver all the same"),
    LATE_MAX_CONNECTIONS(Group.STATE, "", "max_connections comes after auth_success, each time"),
    HOLIDAY(Group.STATE, "", "marketstatus: closed, and the session's day is a holiday"),
    HALF_DAY(Group.STATE, "", "marketstatus: the session's day ends at 13:00 New York time"),

    DROP(Group.CONNECTION, "", "the TCP connection drops without a close frame"),
    CLOSE(Group.CONNECTION, "1001", "the server closes the socket with the code VALUE"),
    STALL(Group.CONNECTION, "", "the socket stays open and silent: no data, no pong"),
    MUTE(Group.CONNECTION, "", "the socket answers pings and sends no more data"),
    MAX_CONNECTIONS(Group.CONNECTION, "", "another client uses the key: max_connections, then close 1008"),
    KEY_REVOKED(Group.CONNECTION, "", "the key is refused from then on: auth_failed and a drop, 401 on REST"),
    HUGE_FRAME(Group.CONNECTION, "20", "one frame of VALUE million bytes"),

    DUPLICATE(Group.DELIVERY, "", "a trade or quote is sent twice"),
    REORDER(Group.DELIVERY, "", "an event is sent after the one that follows it"),
    MALFORMED(Group.DELIVERY, "", "something broken is sent besides: no JSON, wrong types, missing fields"),
    NOT_ASKED_FOR(Group.DELIVERY, "", "an event is sent besides as one of ZVZZT, to which nobody has subscribed"),
    UNKNOWN_EVENTS(Group.DELIVERY, "", "events of other kinds and with unknown fields are sent besides"),

    RATE_LIMIT(Group.REST, "", "429 without Retry-After"),
    RATE_LIMIT_RETRY_AFTER(Group.REST, "2", "429 with Retry-After: VALUE seconds"),
    SERVER_ERROR(Group.REST, "500", "the status VALUE with a body that is no JSON"),
    PLAIN_404(Group.REST, "", "404 in plain text"),
    BROKEN_GZIP(Group.REST, "", "a compressed body that breaks off"),
    NO_JSON(Group.REST, "", "200 with a page of HTML"),
    CUT_BODY(Group.REST, "", "the connection breaks in the middle of the body"),
    SLOW_ANSWER(Group.REST, "5000", "the answer comes VALUE ms of real time late"),
    REDIRECT(Group.REST, "", "302 to another origin, which the key must not follow"),
    HUGE_BODY(Group.REST, "100", "a body of VALUE million bytes"),
    FOREIGN_NEXT_URL(Group.REST, "", "next_url leads to another origin (history only)"),
    REPEATING_NEXT_URL(Group.REST, "", "next_url leads to the page that was just answered (history only)"),
    CORRECTIONS(Group.REST, "", "cancelled trades stand among the trades (history only)"),
    CORRUPT(Group.REST, "", "one price is wrong by a cent (history only): for trying whoever compares");

    /** Where a fault shows itself, which decides what its moment means. */
    enum Group {
        /** Is in force from its moment on, else from the start. */
        STATE,
        /** Strikes the open connection at its moment, else in the middle of the recording. */
        CONNECTION,
        /** Strikes the next event sent, else one in twenty. */
        DELIVERY,
        /** Strikes the next REST request, else every one. */
        REST
    }

    private final Group group;
    private final String usualValue;
    private final String explanation;

    FaultKind(Group group, String usualValue, String explanation) {
        this.group = group;
        this.usualValue = usualValue;
        this.explanation = explanation;
    }

    Group group() {
        return group;
    }

    String usualValue() {
        return usualValue;
    }

    String explanation() {
        return explanation;
    }

    boolean takesValue() {
        return !usualValue.isEmpty() || this == MUTE_SYMBOL;
    }

    /** Whether the value is a whole number, not a symbol or a word. */
    boolean numeric() {
        return !usualValue.isEmpty() && this != TIME_FORM;
    }

    /** The name on the command line. */
    String faultName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FaultKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.faultName().equals(name))
                .findFirst();
    }
}
