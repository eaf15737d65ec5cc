package dateline.http;

import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.publish.Edition;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a feed in a format ({@code /feeds/world.rss}), or of its page for people ({@code /feeds/world}).
 *
 * @param format absent for the page
 */
public record FeedPath(FeedAddress address, Optional<FeedFormat> format) {
    public static final String PREFIX = "/feeds/";
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** What a decoded path names by its form, whether there is such a feed or not. */
    static Optional<FeedPath> parse(String path) {
        Optional<FeedFormat> format = formatOf(path);
        String stem = format.map(
                        f -> path.substring(0, path.length() - f.extension().length() - 1))
                .orElse(path);
        return stem.startsWith(PREFIX)
                ? FeedAddress.parse(stem.substring(PREFIX.length())).map(address -> new FeedPath(address, format))
                : Optional.empty();
    }

    /** Whether a decoded path has the form of a feed's file, so that only a program can have asked for it. */
    static boolean isFile(String path) {
        return path.startsWith(PREFIX) && formatOf(path).isPresent();
    }

    static Optional<FeedFormat> formatOf(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : FeedFormat.ofExtension(path.substring(dot + 1));
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
