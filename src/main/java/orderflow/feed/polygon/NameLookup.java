package orderflow.feed.polygon;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host's name; passed in, so that tests can lose them. Thread-safe, and may take long. */
public interface NameLookup {

    /** The machine's own. */
    NameLookup SYSTEM = InetAddress::getAllByName;

    /**
     * At least one address.
     *
     * @throws UnknownHostException when the name is not known, or nobody can be asked
     */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
