package dateline.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Tells which addresses are of the public internet. IPv4: all but the special-purpose registry (RFC 6890 and its successors).
 * IPv6: global unicast (2000::/3) alone, without the ranges in it that are for special purposes or carry an IPv4 address in
 * themselves; so mapped, compatible, NAT64, site-local and unique local forms are out without being named.
 */
final class PublicAddress {
    @SuppressWarnings("ArrayRecordComponent") // ranges are never compared
    private record Range(byte[] network, int bits, String what) {
        static Range of(int bits, String what, int... bytes) {
            var network = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                network[i] = (byte) bytes[i];
            }
            return new Range(network, bits, what);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int here = bit / 8 < network.length ? network[bit / 8] & mask : 0;
                if ((address[bit / 8] & mask) != here) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> SPECIAL_V4 = List.of(
            Range.of(8, "this network", 0),
            Range.of(8, "a private network", 10),
            Range.of(10, "a provider's inner network", 100, 64),
            Range.of(8, "this machine", 127),
            Range.of(16, "the local link, where clouds keep their metadata", 169, 254),
            Range.of(12, "a private network", 172, 16),
            Range.of(24, "a special purpose", 192, 0, 0),
            Range.of(24, "documentation", 192, 0, 2),
            Range.of(24, "6to4 relays", 192, 88, 99),
            Range.of(16, "a private network", 192, 168),
            Range.of(15, "measurements", 198, 18),
            Range.of(24, "documentation", 198, 51, 100),
            Range.of(24, "documentation", 203, 0, 113),
            Range.of(4, "multicast", 224),
            Range.of(4, "no use", 240));

    private static final Range GLOBAL_V6 = Range.of(3, "the public internet", 0x20);

    private static final List<Range> SPECIAL_V6 = List.of(
            Range.of(23, "a special purpose, Teredo among them", 0x20, 0x01, 0x00),
            Range.of(32, "documentation", 0x20, 0x01, 0x0d, 0xb8),
            Range.of(16, "6to4, which holds an IPv4 address", 0x20, 0x02),
            Range.of(20, "documentation", 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    /** Why this address is not of the public internet, if it is not. */
    static Optional<String> reasonAgainst(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet4Address) && !GLOBAL_V6.holds(bytes)) {
            return Optional.of(address.getHostAddress() + " is not an address of the public internet");
        }
        return (address instanceof Inet4Address ? SPECIAL_V4 : SPECIAL_V6)
                .stream()
                        .filter(range -> range.holds(bytes))
                        .findFirst()
                        .map(range -> address.getHostAddress() + " is an address for " + range.what());
    }
}
