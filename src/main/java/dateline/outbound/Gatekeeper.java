package dateline.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a target may be asked, and at which addresses. Safe for use by many threads. */
final class Gatekeeper {
    /** The first few of a long answer; the rest is for those who have failed at these. */
    private static final int MOST_ADDRESSES = 4;

    private static final int LONGEST_ANSWER = 256;

    private final Resolver resolver;
    private final Set<Integer> ports;

    Gatekeeper(Resolver resolver, Set<Integer> ports) {
        this.resolver = resolver;
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
    Admission admit(Target target, Set<String> permitted) throws OutboundFailure {
        boolean isPermitted = isPermitted(target, permitted);
        if (!isPermitted) {
            requireUsual(target);
        }
        List<InetAddress> answer = resolved(target);
        for (InetAddress address : answer) {
            Optional<String> reason = PublicAddress.reasonAgainst(address);
            if (!isPermitted && reason.isPresent()) {
                throw refused(target, reason.get());
            }
        }
        return new Admission(answer.stream()
                .limit(MOST_ADDRESSES)
                .map(address -> new InetSocketAddress(address, target.port()))
                .toList());
    }

    private static boolean isPermitted(Target target, Set<String> permitted) {
        boolean usualPort = target.port() == (target.isSecure() ? 443 : 80);
        String host = target.hostName().inAddress();
        return permitted.contains(host + ":" + target.port()) || (usualPort && permitted.contains(host));
    }

    private void requireUsual(Target target) throws OutboundFailure {
        if (!ports.contains(target.port())) {
            throw refused(target, "the port " + target.port() + " is none of the web");
        }
        Optional<String> reason = target.hostName().reasonAgainst();
        if (reason.isPresent()) {
            throw refused(target, reason.get());
        }
    }

    private List<InetAddress> resolved(Target target) throws OutboundFailure {
        List<InetAddress> answer;
        try {
            answer = resolver.addresses(target.hostName().inAddress());
        } catch (UnknownHostException e) {
            throw OutboundFailure.failed("The host " + e.getMessage() + " cannot be found.");
        }
        if (answer.isEmpty()) {
            throw OutboundFailure.failed("The host " + target.host() + " has no address.");
        }
        if (answer.size() > LONGEST_ANSWER) {
            throw OutboundFailure.failed("The host " + target.host() + " has more addresses than any honest one.");
        }
        return answer;
    }

    private static OutboundFailure refused(Target target, String why) {
        return OutboundFailure.forbidden(
                "The address " + Escapes.shown(target.toString()) + " is not asked: " + why + ". If it is meant, name "
                        + target.hostName().inAddress() + ":" + target.port() + " under allow-private.");
    }
}
