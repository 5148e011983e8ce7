package orderflow.feed.polygon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the HTTP library from logging what goes over the wire, where the key is, at every verbosity. */
public final class WireLogging {

    private WireLogging() {}

    /** Turns the library's loggers off, whatever the level of the others. */
    public static void silence() {
        for (String name : new String[] {"org.apache.hc", "org.apache.hc.client5.http.wire", "jdk.httpclient"}) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }
}
