package orderflow.feed.recording;

import orderflow.event.Aggressor;
import orderflow.event.TradeId;

/** Reads the values of an event's fields in place, each at {@code pos}, into {@link EventFields}. Not thread-safe. */
abstract class EventValues extends JsonBytes {

    private static final long QUOTED_T = '"' | 'T' << 8 | '"' << 16;
    private static final long QUOTED_Q = '"' | 'Q' << 8 | '"' << 16;

    final EventFields fields = new EventFields();
    private final SymbolTable symbols;
    private final ConditionTable conditions = new ConditionTable();

    EventValues(SymbolTable symbols) {
        this.symbols = symbols;
    }

    /** Reads the value of a key whatever it is; false when it is not a plain one. */
    final boolean takeValue(int key) {
        int digits = Key.integerDigits(key);
        if (digits == 0) {
            return takeOther(key);
        }
        if (takeDecimal(digits, Key.decimals(key))) {
            fields.number(key, number);
            return true;
        }
        return Key.isPassedOver(key) && skipValue();
    }

    /** Reads the value of a key that has no plain number. */
    final boolean takeOther(int key) {
        return switch (key) {
            case Key.EV -> takeKind();
            case Key.SYM -> takeSymbol();
            case Key.I -> takeId();
            case Key.C -> takeConditions();
            case Key.DS -> takeDecimalSize();
            case Key.SIDE -> takeSide();
            case Key.B -> takeLevels(fields.bids);
            case Key.A -> takeLevels(fields.asks);
            default -> skipValue();
        };
    }

    private boolean takePrice() {
        return takeDecimal(Key.integerDigits(Key.P), Key.decimals(Key.P));
    }

    private boolean takeSize() {
        return takeDecimal(Key.integerDigits(Key.S), Key.decimals(Key.S));
    }

    private boolean takeKind() {
        long word = EightBytes.at(bytes, pos) & 0xFF_FFFF;
        if (word == QUOTED_T || word == QUOTED_Q) {
            fields.kind = word == QUOTED_T ? EventFields.TRADE : EventFields.QUOTE;
            pos += 3;
            return true;
        }
        if (!takeText()) {
            return false;
        }
        fields.kind = EventFields.BOOK;
        return textIs("L2");
    }

    final boolean takeSymbol() {
        if (!takeText()) {
            return false;
        }
        fields.symbol = symbols.find(bytes, textFrom, textTo);
        return fields.symbol != null;
    }

    private boolean takeDecimalSize() {
        if (bytes[pos] != '"') {
            return false;
        }
        pos++;
        if (!takeSize() || bytes[pos] != '"') {
            return false;
        }
        pos++;
        fields.number(Key.DS, number);
        return true;
    }

    /** The id of a trade is a text or a whole number; an array, as quotes have it there, is none. */
    private boolean takeId() {
        byte first = bytes[pos];
        if (first == '[') {
            return skipValue() && fields.id(TradeId.NONE);
        }
        if (first != '"') {
            return takeLong() && fields.id(number);
        }
        int quote = pos++;
        if (takeLong() && bytes[pos] == '"') {
            pos++;
            return fields.id(number);
        }
        pos = quote;
        return takeText() && fields.id(textFrom, textTo);
    }

    private boolean takeSide() {
        if (!takeText()) {
            return false;
        }
        if (textIs("sell")) {
            fields.aggressor = Aggressor.SELL;
        } else if (textIs("buy")) {
            fields.aggressor = Aggressor.BUY;
        } else {
            fields.aggressor = textIs("none") ? Aggressor.NONE : Aggressor.UNKNOWN;
        }
        return true;
    }

    private boolean takeConditions() {
        long packed = 0;
        int count = 0;
        boolean list = bytes[pos] == '[';
        if (list) {
            pos++;
            skipSpaces();
        }
        if (!list || bytes[pos] != ']') {
            do {
                if (!takeLong() || number > 0xFF || count == ConditionTable.MAX_PACKED) {
                    return false;
                }
                packed = packed << 8 | number;
                count++;
            } while (list && take(','));
        }
        if (list) {
            if (bytes[pos] != ']') {
                return false;
            }
            pos++;
        }
        fields.conditions = conditions.find(packed, count);
        return true;
    }

    private boolean takeLevels(EventFields.Levels levels) {
        levels.clear();
        if (bytes[pos] != '[') {
            return false;
        }
        pos++;
        skipSpaces();
        if (bytes[pos] != ']') {
            do {
                if (!takeLevel(levels)) {
                    return false;
                }
            } while (take(','));
        }
        if (bytes[pos] != ']') {
            return false;
        }
        pos++;
        return true;
    }

    private boolean takeLevel(EventFields.Levels levels) {
        if (bytes[pos] != '[') {
            return false;
        }
        pos++;
        skipSpaces();
        if (!takePrice()) {
            return false;
        }
        long price = number;
        if (!take(',') || !takeSize()) {
            return false;
        }
        levels.add(price, number);
        skipSpaces();
        if (bytes[pos] != ']') {
            return false;
        }
        pos++;
        return true;
    }
}
