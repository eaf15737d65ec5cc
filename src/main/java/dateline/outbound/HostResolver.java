package dateline.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a name. An interface, so that no test asks the network. */
@FunctionalInterface
public interface HostResolver {
    /**
     * All addresses of this host name, or the one that an IP address in its written form is.
     *
     * @throws UnknownHostException when there is none, or nobody answers
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The machine's own, which may take as long as it likes. */
    static HostResolver ofSystem() {
        return host -> {
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException e) {
                var told = new UnknownHostException(host + " (no such name)");
                told.initCause(e);
                throw told;
            }
        };
    }
}
