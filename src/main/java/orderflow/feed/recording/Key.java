package orderflow.feed.recording;

import java.util.Arrays;
import orderflow.event.Price;
import orderflow.event.Quantity;

/** The keys that the scanner tells apart, by numbers close together; packed, a key's first byte is the lowest. */
final class Key {

    static final int START = 0;
    /** Any key that has no number of its own. */
    static final int OTHER = 1;

    static final int EV = 2;
    static final int SYM = 3;
    static final int DS = 4;
    static final int C = 5;
    static final int I = 6;
    static final int SIDE = 7;
    static final int B = 8;
    static final int A = 9;
    static final int P = 10;
    static final int BP = 11;
    static final int AP = 12;
    static final int S = 13;
    static final int BS = 14;
    static final int AS = 15;
    static final int T = 16;
    static final int PT = 17;
    static final int X = 18;
    static final int TRFI = 19;
    /** From here on keys that no event needs; they have numbers so that the keys behind them can be foretold. */
    static final int BX = 20;

    static final int AX = 21;
    static final int Q = 22;
    static final int Z = 23;
    static final int TRFT = 24;
    /** A power of two above all numbers. */
    static final int NUMBERS = 32;

    private static final int[] INTEGER_DIGITS = new int[NUMBERS];
    private static final int[] DECIMALS = new int[NUMBERS];

    static {
        Arrays.fill(INTEGER_DIGITS, P, AP + 1, 9);
        Arrays.fill(DECIMALS, P, AP + 1, Price.DECIMALS);
        Arrays.fill(INTEGER_DIGITS, S, AS + 1, 12);
        Arrays.fill(DECIMALS, S, AS + 1, Quantity.DECIMALS);
        Arrays.fill(INTEGER_DIGITS, T, TRFT + 1, JsonBytes.LONG_DIGITS);
    }

    private Key() {}

    /** The number of a packed key of one to four bytes. */
    static int of(int packed) {
        return switch (packed) {
            case 'e' | 'v' << 8 -> EV;
            case 's' | 'y' << 8 | 'm' << 16 -> SYM;
            case 't' -> T;
            case 'p' -> P;
            case 's' -> S;
            case 'b' | 'p' << 8 -> BP;
            case 'b' | 's' << 8 -> BS;
            case 'a' | 'p' << 8 -> AP;
            case 'a' | 's' << 8 -> AS;
            case 'x' -> X;
            case 'p' | 't' << 8 -> PT;
            case 'd' | 's' << 8 -> DS;
            case 'c' -> C;
            case 'i' -> I;
            case 't' | 'r' << 8 | 'f' << 16 | 'i' << 24 -> TRFI;
            case 's' | 'i' << 8 | 'd' << 16 | 'e' << 24 -> SIDE;
            case 'b' -> B;
            case 'a' -> A;
            case 'b' | 'x' << 8 -> BX;
            case 'a' | 'x' << 8 -> AX;
            case 'q' -> Q;
            case 'z' -> Z;
            case 't' | 'r' << 8 | 'f' << 16 | 't' << 24 -> TRFT;
            default -> OTHER;
        };
    }

    /** The bit of a key in a set of keys; other keys have none, since each may stand for several. */
    static int bit(int key) {
        return 1 << key & ~(1 << OTHER);
    }

    /** Digits before the point that the number of a key has at most; 0 for a key of another value. */
    static int integerDigits(int key) {
        return INTEGER_DIGITS[key];
    }

    /** Decimals that the number of a key has at most. */
    static int decimals(int key) {
        return DECIMALS[key];
    }

    /** True for keys that no event needs. */
    static boolean isPassedOver(int key) {
        return key == OTHER || key >= BX;
    }
}
