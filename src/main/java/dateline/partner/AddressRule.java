package dateline.partner;

import java.util.Locale;
import java.util.Set;

/**
 * Which addresses a platform takes.
 *
 * @param schemes in lower case
 * @param longest in characters
 */
record AddressRule(Set<String> schemes, int longest) {
    /** Browsers and servers agree on about as many. */
    private static final int USUAL_LENGTH = 2_000;

    /** What the web has. */
    static final AddressRule WEB = new AddressRule(Set.of("http", "https"), USUAL_LENGTH);

    /** The same, and letter boxes. */
    static final AddressRule WEB_AND_MAIL = new AddressRule(Set.of("http", "https", "mailto"), USUAL_LENGTH);

    /** Whatever a body may link to. */
    static final AddressRule ANY = new AddressRule(Set.of("http", "https", "mailto", "tel"), USUAL_LENGTH);

    AddressRule {
        schemes = Set.copyOf(schemes);
    }

    boolean takes(String address) {
        int colon = address.indexOf(':');
        return address.length() <= longest
                && colon > 0
                && schemes.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
