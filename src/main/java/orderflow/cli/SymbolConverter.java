package orderflow.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a symbol from the command line; blanks around it, as in {@code "AAPL, MSFT"}, do not count. */
final class SymbolConverter implements ITypeConverter<String> {

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9._:/-]{1,32}");

    @Override
    public String convert(String text) {
        String symbol = text.strip();
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new TypeConversionException(
                    "expected a symbol of 1 to 32 letters, digits and . _ : / -, was '" + symbol + "'");
        }
        return symbol;
    }
}
