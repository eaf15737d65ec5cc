package dateline.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whom an address of a connection belongs to: what a header field says of it, anyone can write. */
public final class PeerNetwork {
    private static final int GROUPS = 8;
    private static final int NETWORK_GROUPS = 4;

    private PeerNetwork() {}

    /**
     * The network of this address: whoever has one IPv6 address has the 2^64 of its network (RFC 4291 section 2.5.4).
     *
     * @param address in figures, as a socket tells it; anything else stands for itself
     */
    public static String of(String address) {
        String bare = address.replaceAll("^\\[|%.*|]$", "");
        if (bare.contains(".")) {
            return bare.substring(bare.lastIndexOf(':') + 1);
        }
        return bare.contains(":") ? String.join(":", groups(bare).subList(0, NETWORK_GROUPS)) : bare;
    }

    /** All eight, those that {@code ::} stands for too (RFC 4291 section 2.2). */
    private static List<String> groups(String address) {
        int gap = address.indexOf("::");
        var groups = new ArrayList<>(given(gap < 0 ? address : address.substring(0, gap)));
        List<String> last = gap < 0 ? List.of() : given(address.substring(gap + 2));
        groups.addAll(Collections.nCopies(Math.max(0, GROUPS - groups.size() - last.size()), "0"));
        groups.addAll(last);
        return groups;
    }

    private static List<String> given(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(":", -1));
    }
}
