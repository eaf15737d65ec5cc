package dateline.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A format that feeds are served in. A new one is a word here, and a class that writes it in {@code FeedRenderers}. */
public enum FeedFormat {
    RSS("RSS", "rss", "application/rss+xml"),
    ATOM("Atom", "atom", "application/atom+xml"),
    JSON_FEED("JSON Feed", "json", "application/feed+json"),
    /** The list of all feeds; no feed is served in it. */
    OPML("OPML", "opml", "text/x-opml");

    /** Every format of a feed, in the order in which they are offered. */
    public static final List<FeedFormat> ALL = List.of(RSS, ATOM, JSON_FEED);

    /** How long a reader may take a feed for fresh: {@code max-age}, and what RSS says as {@code ttl}. */
    public static final Duration FRESH_FOR = Duration.ofMinutes(5);

    /** What every format says about its maker; without a version, which helps attackers alone. */
    public static final String GENERATOR = "Dateline";

    private final String title;
    private final String extension;
    private final String mediaType;

    FeedFormat(String title, String extension, String mediaType) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of this file name extension, without the dot. */
    public static Optional<FeedFormat> ofExtension(String extension) {
        return ALL.stream().filter(format -> format.extension.equals(extension)).findFirst();
    }

    /** Name for people, such as {@code Atom}. */
    public String title() {
        return title;
    }

    /** Extension in addresses, without the dot. */
    public String extension() {
        return extension;
    }

    /** Media type without parameters, as it stands in links. */
    public String mediaType() {
        return mediaType;
    }

    /** The value of Content-Type. */
    public String contentType() {
        return mediaType + "; charset=utf-8";
    }
}
