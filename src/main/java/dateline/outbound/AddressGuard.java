package dateline.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a target may be asked, and at which addresses. Safe for use by many threads. */
final class AddressGuard {
    /** The first few of a long answer; the rest is for those who have failed at these. */
    private static final int MOST_ADDRESSES = 4;

    private static final int LONGEST_ANSWER = 256;

    private final HostResolver hostResolver;
    private final Set<Integer> ports;

    AddressGuard(HostResolver hostResolver, Set<Integer> ports) {
        this.hostResolver = hostResolver;
        this.ports = Set.copyOf(ports);
    }

    /**
     * Where a connection may lead. It is made from this value alone: a name that leads elsewhere a moment later changes
     * nothing.
     *
     * @param addresses checked ones, at least one
     */
    record Admission(List<InetSocketAddress> addresses) {
        Admission {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * Admits a target, or says why not. One address that is not public is enough to refuse a name, for the next connection
     * could take it.
     *
     * @param permitted hosts that may be private and have any port, as {@code host} or {@code host:port}
     */
    Admission admit(TargetUrl targetUrl, Set<String> permitted) throws OutboundFailure {
        requireUsual(targetUrl, permitted);
        try {
            return admit(
                    targetUrl,
                    permitted,
                    hostResolver.addresses(targetUrl.hostName().inAddress()));
        } catch (UnknownHostException e) {
            throw notFound(e);
        }
    }

    /** The host has no address. */
    static OutboundFailure notFound(UnknownHostException told) {
        return OutboundFailure.unreachable("The host " + told.getMessage() + " cannot be found.");
    }

    /**
     * As above, for these addresses of its host.
     *
     * @param answer all that the name leads to
     */
    Admission admit(TargetUrl targetUrl, Set<String> permitted, List<InetAddress> answer) throws OutboundFailure {
        requireFew(targetUrl, answer);
        boolean isPermitted = isPermitted(targetUrl, permitted);
        for (InetAddress address : answer) {
            Optional<String> reason = PublicAddress.reasonAgainst(address);
            if (!isPermitted && reason.isPresent()) {
                throw refused(targetUrl, reason.get());
            }
        }
        return new Admission(answer.stream()
                .limit(MOST_ADDRESSES)
                .map(address -> new InetSocketAddress(address, targetUrl.port()))
                .toList());
    }

    private static boolean isPermitted(TargetUrl targetUrl, Set<String> permitted) {
        boolean usualPort = targetUrl.port() == (targetUrl.isSecure() ? 443 : 80);
        String host = targetUrl.hostName().inAddress();
        return permitted.contains(host + ":" + targetUrl.port()) || (usualPort && permitted.contains(host));
    }

    /** Refuses what is not asked wherever it leads. */
    void requireUsual(TargetUrl targetUrl, Set<String> permitted) throws OutboundFailure {
        if (isPermitted(targetUrl, permitted)) {
            return;
        }
        if (!ports.contains(targetUrl.port())) {
            throw refused(targetUrl, "the port " + targetUrl.port() + " is none of the web");
        }
        Optional<String> reason = targetUrl.hostName().reasonAgainst();
        if (reason.isPresent()) {
            throw refused(targetUrl, reason.get());
        }
    }

    private static void requireFew(TargetUrl targetUrl, List<InetAddress> answer) throws OutboundFailure {
        if (answer.isEmpty()) {
            throw OutboundFailure.unreachable("The host " + targetUrl.host() + " has no address.");
        }
        if (answer.size() > LONGEST_ANSWER) {
            throw OutboundFailure.failed("The host " + targetUrl.host() + " has more addresses than any honest one.");
        }
    }

    private static OutboundFailure refused(TargetUrl targetUrl, String why) {
        return OutboundFailure.forbidden("The address " + UrlText.shown(targetUrl.toString()) + " is not asked: " + why
                + ". If it is meant, name " + targetUrl.hostName().inAddress() + ":" + targetUrl.port()
                + " under allow-private.");
    }
}
