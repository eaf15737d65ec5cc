package dateline.feed;

import dateline.article.HeaderValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Media types of the files that go with an article (RFC 6838). */
public final class MediaType {
    private static final Pattern BARE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
    private static final Set<String> OWN_MEDIUM = Set.of("image", "audio", "video");

    /** What may be anything (RFC 2046 section 4.5.1). */
    public static final String UNKNOWN = "application/octet-stream";

    /** By the ending of a file's name: what newsrooms put beside a story. */
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("m4b", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("flac", "audio/flac"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("m3u8", "application/vnd.apple.mpegurl"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("zip", "application/zip"),
            Map.entry("csv", "text/csv"),
            Map.entry("vtt", "text/vtt"));

    private MediaType() {}

    /** What the name of the file at this address tells by its ending; absent when it tells nothing. */
    static Optional<String> ofFileName(String url) {
        String path = url.split("[?#]", 2)[0];
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_ENDING.get(ending.toLowerCase(Locale.ROOT)));
    }

    /** Type and subtype in lower case, without parameters; absent when it is none. */
    static Optional<String> of(String text) {
        return Optional.of(HeaderValue.withoutParameters(text))
                .filter(type -> BARE.matcher(type).matches());
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
