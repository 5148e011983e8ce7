package orderflow.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The fixed parts of the page: its skeleton, its styles and its scripts, the charting library's among them. */
final class PageParts {

    private static final String LIBRARY = "/META-INF/resources/webjars/uplot/1.6.30/";
    private static final List<String> SCRIPTS = List.of(
            "format.js",
            "data.js",
            "theme.js",
            "rarity.js",
            "panels.js",
            "charts.js",
            "depth.js",
            "marks.js",
            "touch.js",
            "lists.js",
            "dots.js",
            "worth.js",
            "sweep.js",
            "page.js");

    private PageParts() {}

    static String skeleton() {
        return text("page.html");
    }

    static List<String> styles() {
        return List.of(text(LIBRARY + "dist/uPlot.min.css"), text("page.css"));
    }

    /** The library, and the page's own scripts as one that shares nothing with what else runs in the page. */
    static List<String> scripts() {
        StringBuilder own = new StringBuilder("(() => {\n'use strict';\n");
        SCRIPTS.forEach(name -> own.append(text(name)));
        return List.of(
                text(LIBRARY + "dist/uPlot.iife.min.js"), own.append("})();\n").toString());
    }

    /** The licence of the charting library, which its code must be given with. */
    static String licence() {
        return text(LIBRARY + "LICENSE");
    }

    /** How a content security policy names a script or style that may be in the page. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            // every Java has it
            throw new IllegalStateException(e);
        }
    }

    /** Line ends as a browser reads them, so that the hash is of what it sees. */
    private static String text(String name) {
        try (InputStream stream = PageParts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its part " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("the program's part " + name + " cannot be read", e);
        }
    }
}
