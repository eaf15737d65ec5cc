package dateline.outbound;

import dateline.article.InternationalHost;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of an address, in the one form that every parser reads alike.
 *
 * @param text lower case, ASCII, without a dot at its end; an IPv6 address without brackets
 * @param kind whether a name server has to be asked
 */
record HostName(String text, Kind kind) {
    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})(?:\\.(?!$)|$)){4}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    /** Names that lead nowhere outside of a machine or a local network (RFC 6761, RFC 6762, RFC 8375, and usage). */
    private static final List<String> LOCAL_ENDINGS = List.of(
            "localhost",
            "localdomain",
            "local",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "home.arpa",
            "onion");

    enum Kind {
        NAME,
        IPV4,
        IPV6
    }

    /** @throws OutboundFailure when different parsers could read it as different hosts, or it is none */
    static HostName of(String written) throws OutboundFailure {
        if (written.startsWith("[")) {
            return new HostName(written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT), Kind.IPV6);
        }
        String name = ascii(written);
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        List<String> labels = List.of(bare.split("\\.", -1));
        boolean isSound = bare.length() <= LONGEST
                && labels.stream()
                        .allMatch(label -> LABEL.matcher(label).matches() && InternationalHost.isSound(label));
        if (!isSound) {
            throw refused(written, "it is no host name");
        }
        if (NUMBER.matcher(labels.get(labels.size() - 1)).matches()) {
            if (!DOTTED.matcher(bare).matches() || labels.stream().anyMatch(part -> Integer.parseInt(part) > 255)) {
                throw refused(written, "an IPv4 address is four decimal numbers");
            }
            return new HostName(bare, Kind.IPV4);
        }
        return new HostName(bare, Kind.NAME);
    }

    /** Why this name is of a local network, if it is; what it leads to is another question. */
    Optional<String> reasonAgainst() {
        if (kind != Kind.NAME) {
            return Optional.empty();
        }
        if (text.indexOf('.') < 0) {
            return Optional.of("it is a name without a domain, which only the own network knows");
        }
        return LOCAL_ENDINGS.stream()
                .filter(ending -> text.endsWith("." + ending))
                .findFirst()
                .map(ending -> "names under ." + ending + " belong to the own network");
    }

    /** As it stands in an address: an IPv6 address between brackets. */
    String inAddress() {
        return kind == Kind.IPV6 ? "[" + text + "]" : text;
    }

    private static String ascii(String written) throws OutboundFailure {
        if (written.chars().allMatch(c -> c < 0x80)) {
            return written.toLowerCase(Locale.ROOT);
        }
        if (written.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
            throw refused(written, "it holds invisible characters");
        }
        return InternationalHost.inAscii(written, IDN.USE_STD3_ASCII_RULES)
                .orElseThrow(() -> refused(written, "it is no host name"));
    }

    private static OutboundFailure refused(String host, String why) {
        return OutboundFailure.forbidden("The host \"" + UrlText.shown(host) + "\" is not asked: " + why + ".");
    }
}
