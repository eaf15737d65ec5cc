package dateline.feed;

import dateline.article.PlainText;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as feeds may carry them: absolute, http or https, in ASCII (RFC 3986). */
public final class WebAddress {
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]+)([^#]*)(#.*)?");
    private static final Pattern HOST = Pattern.compile("([^:@\\[\\]]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");
    private static final Pattern PLAIN_HTTP =
            Pattern.compile("(?<=^|[\"\\s])http://(?=[^/?#:@\\[]*\\.\\p{L}[^/?#:@\\[]*(?:[/?#]|$))");
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";

    private WebAddress() {}

    /** The address in ASCII; absent when it is not one that a stranger's machine could fetch. */
    public static Optional<String> of(String address) {
        Matcher parts = PARTS.matcher(PlainText.oneLine(address));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher host = HOST.matcher(parts.group(2));
        if (!host.matches()) {
            return Optional.empty();
        }
        return ascii(host.group(1)).flatMap(name -> {
            String port = host.group(2) == null ? "" : host.group(2);
            String fragment = parts.group(4) == null ? "" : parts.group(4);
            String rest = encoded(parts.group(3)) + encoded(fragment);
            return parsed(parts.group(1).toLowerCase(Locale.ROOT) + "://" + name + port + rest);
        });
    }

    /**
     * The address of a picture. A plain http one becomes https: what readers show is a secure page, or an app, and those
     * load no picture otherwise. An address with a port, or of a machine that has no name, is taken at its word.
     */
    static Optional<String> ofPicture(String address) {
        return of(address).map(WebAddress::secured);
    }

    /** Text in which each plain http address of a named machine is an https one. */
    static String secured(String addresses) {
        return PLAIN_HTTP.matcher(addresses).replaceAll("https://");
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String part) {
        var ascii = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
            boolean opener = i == 0 && c == '#';
            if (letter || opener || ALLOWED.indexOf(c) >= 0 || isEscape(part, i)) {
                ascii.append(c);
            } else {
                int end = Character.isHighSurrogate(c) ? i + 2 : i + 1;
                for (byte octet : part.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    ascii.append(String.format(Locale.ROOT, "%%%02X", octet));
                }
                i = end - 1;
            }
        }
        return ascii.toString();
    }

    private static boolean isEscape(String part, int i) {
        return part.charAt(i) == '%'
                && i + 2 < part.length()
                && Character.digit(part.charAt(i + 1), 16) >= 0
                && Character.digit(part.charAt(i + 2), 16) >= 0;
    }

    private static Optional<String> parsed(String address) {
        try {
            return Optional.of(new URI(address))
                    .filter(uri -> uri.getRawAuthority() != null)
                    .map(URI::toString);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
