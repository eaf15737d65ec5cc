package dateline.publication.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the domain that {@code tag:} ids are minted under (RFC 4151 section 2.1), in lower case as it advises. */
final class TagAuthority {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+(?!\\d+$)" + LABEL);
    private static final int LONGEST_DOMAIN = 253;

    private TagAuthority() {}

    static Optional<String> read(YamlValue value) {
        return value.asText().flatMap(text -> {
            String domain = text.toLowerCase(Locale.ROOT);
            if (isDomain(domain)) {
                return Optional.of(domain);
            }
            value.complain(
                    Quotation.of(text) + " is no domain.",
                    "Write the domain alone, such as " + domainIn(domain).orElse("harbour-gazette.example"));
            return Optional.empty();
        });
    }

    private static boolean isDomain(String text) {
        return text.length() <= LONGEST_DOMAIN && DOMAIN.matcher(text).matches();
    }

    private static Optional<String> domainIn(String text) {
        String bare =
                text.replaceFirst("^[a-z]+://", "").replaceFirst("^.*@", "").replaceFirst("[:/?#,].*$", "");
        return isDomain(bare) ? Optional.of(bare) : Optional.empty();
    }
}
