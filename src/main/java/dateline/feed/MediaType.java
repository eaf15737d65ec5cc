package dateline.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Media types of the files that go with an article (RFC 6838). */
public final class MediaType {
    private static final Pattern BARE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
    private static final Set<String> OWN_MEDIUM = Set.of("image", "audio", "video");

    private MediaType() {}

    /** Type and subtype in lower case, without parameters; absent when it is none. */
    static Optional<String> of(String text) {
        String bare = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.of(bare).filter(type -> BARE.matcher(type).matches());
    }

    /** The word that Media RSS 1.5.1 has for it. */
    public static String medium(String type) {
        String kind = type.substring(0, type.indexOf('/'));
        return OWN_MEDIUM.contains(kind) ? kind : "document";
    }

    /** Whether files of this media type play. */
    public static boolean isSoundOrFilm(String type) {
        return type.startsWith("audio/") || type.startsWith("video/");
    }
}
