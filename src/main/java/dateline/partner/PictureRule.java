package dateline.partner;

import dateline.article.Image;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which pictures a platform takes: of the kinds that every one shows (MEDIA-15), at addresses that it fetches.
 *
 * @param mostBytes of one picture
 */
record PictureRule(AddressRule addresses, long mostBytes) {
    /** Anything that the web has. */
    static final PictureRule WEB = new PictureRule(AddressRule.WEB, Long.MAX_VALUE);

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Map<String, String> TYPE_OF_EXTENSION = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp",
            "svg", "image/svg+xml",
            "avif", "image/avif",
            "heic", "image/heic",
            "tif", "image/tiff",
            "bmp", "image/bmp");
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*$");

    /** Whether it takes what stands at this address; one that does not tell its type is believed to be a usual picture. */
    boolean takes(String address) {
        return addresses.takes(address) && type(address).map(TYPES::contains).orElse(true);
    }

    boolean takes(Image image) {
        boolean kind =
                image.type().or(() -> type(image.url())).map(TYPES::contains).orElse(true);
        return addresses.takes(image.url()) && kind && image.length().orElse(0) <= mostBytes;
    }

    /** The media type of the picture: as it is told, else as the name of its file says. */
    static Optional<String> type(Image image) {
        return image.type().or(() -> type(image.url()));
    }

    static Optional<String> type(String address) {
        String path = BEHIND_PATH.matcher(address).replaceFirst("");
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPE_OF_EXTENSION.get(extension));
    }
}
