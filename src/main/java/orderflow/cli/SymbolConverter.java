package orderflow.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a symbol from the command line; blanks around it, as in {@code "AAPL, MSFT"}, do not count. */
final class SymbolConverter implements ITypeConverter<String> {

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9._:/-]{1,32}");

    /** No symbol has letters of both sizes and digits mixed in so many; the vendor's keys have 32. */
    private static final Pattern KEY = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9_]{24,}");

    private static final int MOST_SHOWN = 16;

    @Override
    public String convert(String text) {
        String symbol = text.strip();
        if (symbol.indexOf('*') >= 0 || symbol.indexOf('?') >= 0) {
            throw new TypeConversionException("there are no wildcards: name each symbol, " + was(symbol));
        }
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new TypeConversionException(
                    "expected a symbol of 1 to 32 letters, digits and . _ : / -, " + was(symbol));
        }
        if (KEY.matcher(symbol).matches()) {
            throw new TypeConversionException("expected a symbol, " + was(symbol));
        }
        return symbol;
    }

    /** What was typed, unless it may be a key. */
    static String was(String typed) {
        if (KEY.matcher(typed).matches()) {
            return "was something like a key, which belongs in the environment or in .env";
        }
        return typed.length() > MOST_SHOWN
                ? "was a text of " + typed.length() + " characters, which is not shown since it may be a key"
                : "was '" + typed + "'";
    }
}
