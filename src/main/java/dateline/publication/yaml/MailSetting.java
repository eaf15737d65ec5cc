package dateline.publication.yaml;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an address of mail (the dot-atom form of RFC 5322, with a domain that has a dot). */
final class MailSetting {
    private static final String SCHEME = "mailto:";
    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern LOCAL =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:[.][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    private MailSetting() {}

    static Optional<String> read(YamlValue value) {
        Optional<String> text = value.asText();
        Optional<String> address = text.flatMap(MailSetting::address);
        if (text.isPresent() && address.isEmpty()) {
            value.complain(
                    Quotation.of(text.get()) + " is no address of mail.",
                    "Write the address alone, without a name, such as desk@harbour-gazette.example.");
        }
        return address;
    }

    /** The address in this text; a domain in other letters than ASCII as the network knows it. */
    static Optional<String> address(String text) {
        String address = text.strip().startsWith(SCHEME) ? text.strip().substring(SCHEME.length()) : text.strip();
        int at = address.lastIndexOf('@');
        if (at < 0 || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1)).map(domain -> address.substring(0, at + 1) + domain);
    }

    private static Optional<String> domain(String text) {
        try {
            String domain = IDN.toASCII(text);
            return domain.length() <= LONGEST_DOMAIN && DOMAIN.matcher(domain).matches()
                    ? Optional.of(domain)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
