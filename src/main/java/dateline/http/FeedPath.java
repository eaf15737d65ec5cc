package dateline.http;

import dateline.feed.Edition;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a feed in a format ({@code /feeds/world.rss}), or of its page for people ({@code /feeds/world}).
 *
 * @param format absent for the page
 */
record FeedPath(FeedAddress address, Optional<FeedFormat> format) {
    static final String PREFIX = "/feeds/";
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** What a decoded path names, whether there is such a feed or not; empty outside of {@code /feeds/}. */
    static Optional<FeedPath> parse(String path) {
        if (!path.startsWith(PREFIX) || path.length() == PREFIX.length()) {
            return Optional.empty();
        }
        String name = path.substring(PREFIX.length());
        int dot = name.lastIndexOf('.');
        Optional<FeedFormat> format = dot > 0 ? FeedFormat.ofExtension(name.substring(dot + 1)) : Optional.empty();
        String stem = format.isPresent() ? name.substring(0, dot) : name;
        return Optional.of(new FeedPath(new FeedAddress(stem), format));
    }

    boolean isIn(Edition edition) {
        return format.isPresent()
                ? edition.rendition(address, format.get()).isPresent()
                : edition.document(address).isPresent();
    }

    /** The decoded path. */
    String path() {
        return PREFIX + address.path() + format.map(f -> "." + f.extension()).orElse("");
    }

    /** A decoded path as it stands in addresses (RFC 3986 section 3.3): everything but unreserved characters escaped. */
    static String encode(String path) {
        var encoded = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    /** Whether a raw path is the one spelling of a decoded path; the digits of its escapes may be of either case. */
    static boolean isSpelling(String rawPath, String path) {
        return rawPath.equals(path)
                || ESCAPE.matcher(rawPath)
                        .replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT))
                        .equals(encode(path));
    }

    private static boolean isPlain(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean digit = c >= '0' && c <= '9';
        return letter || digit || "/-._~".indexOf(c) >= 0;
    }
}
