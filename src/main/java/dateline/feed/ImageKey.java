package dateline.feed;

import dateline.article.WebUrl;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names the picture behind an address: the same one is asked for in several sizes, by a query or a part of the file's name. */
public final class ImageKey {
    private static final Pattern QUERY = Pattern.compile("[?#].*$");
    private static final Pattern RESIZED = Pattern.compile("-\\d+x\\d+(?=\\.[a-z]+$)");
    private static final Pattern PICTURE_FILE =
            Pattern.compile(".*\\.(?:jpe?g|png|gif|webp|avif)", Pattern.CASE_INSENSITIVE);

    private ImageKey() {}

    /** The same text for every address of one picture. */
    public static String of(String address) {
        String plain = QUERY.matcher(address).replaceAll("");
        String name = PICTURE_FILE.matcher(plain).matches() ? plain : address;
        String whole = WebUrl.ascii(name).orElse(name).toLowerCase(Locale.ROOT);
        return RESIZED.matcher(whole.replaceFirst("^https?:", "")).replaceAll("");
    }
}
