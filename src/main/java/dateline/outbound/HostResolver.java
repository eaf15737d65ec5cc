package dateline.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a name. */
@FunctionalInterface
public interface HostResolver {
    /**
     * All addresses of this host name, or the one that an IP address in its written form is.
     *
     * @throws UnknownHostException when there is none, or nobody answers
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
