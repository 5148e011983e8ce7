package orderflow.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import orderflow.fault.TerminalText;

/**
 * The address of a server that the key is sent to.
 *
 * <p>It is encrypted, or plain to this machine alone; a host that is not the vendor's is taken from the environment or
 * the command line only, so that no file a user was talked into can lead the key elsewhere.
 *
 * @param encrypted the scheme to use, such as {@code https}
 * @param plain the scheme allowed to loopback addresses, such as {@code http}
 * @param vendor the vendor's domains
 */
record UrlRule(String encrypted, String plain, List<String> vendor) implements Rule<URI> {

    private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final int SHOWN = 80;
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public URI parse(String text, Place place) throws RefusedValueException {
        String trimmed = text.trim();
        URI uri = uri(trimmed);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean loopback = uri.getHost() != null && isLoopback(uri.getHost());
        boolean allowedScheme = scheme.equals(encrypted) || scheme.equals(plain) && loopback;
        if (!allowedScheme || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw refused("expected " + allowed(), trimmed);
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused("expected a URL without user, query or fragment", trimmed);
        }
        boolean personal = place == Place.COMMAND_LINE || place == Place.ENVIRONMENT;
        if (!personal && !isVendor(uri)) {
            throw refused(
                    "expected a host of " + String.join(" or ", vendor)
                            + "; another host is taken from the environment or --set"
                            + " only, because the key goes there",
                    trimmed);
        }
        return withoutLastSlash(uri);
    }

    private URI uri(String text) throws RefusedValueException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refused("expected " + allowed(), text);
        }
    }

    /** True when the host is one of the vendor's own. */
    boolean isVendor(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return vendor.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || LOOPBACK_V4.matcher(host).matches();
    }

    private static URI withoutLastSlash(URI uri) {
        String text = uri.toString();
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return URI.create(text.substring(0, end));
    }

    private static RefusedValueException refused(String expected, String was) {
        String shown = was.isEmpty() ? "empty" : TerminalText.excerpt(withoutSecrets(was), SHOWN);
        return new RefusedValueException(expected + ", was " + shown);
    }

    /** Users put keys and passwords into URLs; what stands before an @ and after a question mark is not repeated. */
    static String withoutSecrets(String url) {
        int cut = 0;
        while (cut < url.length() && url.charAt(cut) != '?' && url.charAt(cut) != '#') {
            cut++;
        }
        String shown = cut < url.length() ? url.substring(0, cut + 1) + ApiKey.MASK : url;
        int at = shown.lastIndexOf('@');
        if (at < 0) {
            return shown;
        }
        int scheme = shown.indexOf("://");
        String before = scheme >= 0 && scheme < at ? shown.substring(0, scheme + 3) : "";
        return before + ApiKey.MASK + shown.substring(at);
    }

    @Override
    public String text(URI value) {
        return value.toString();
    }

    @Override
    public String allowed() {
        return encrypted + "://HOST, or " + plain + "://HOST to a loopback address";
    }
}
