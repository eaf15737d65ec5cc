package dateline.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A format that feeds are served in. A new one is a class and its word in {@link #ALL}. */
public interface FeedFormat {
    /** Every format, in the order in which they are offered. */
    List<FeedFormat> ALL = List.of(new RssFormat(), new AtomFormat(), new JsonFeedFormat());

    /** How long a reader may take a feed for fresh: {@code max-age}, and what RSS says as {@code ttl}. */
    Duration FRESH_FOR = Duration.ofMinutes(5);

    /** What every format says about its maker; without a version, which helps attackers alone. */
    String GENERATOR = "Dateline";

    /** The format of this file name extension, without the dot. */
    static Optional<FeedFormat> ofExtension(String extension) {
        return ALL.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** Name for people, such as {@code Atom}. */
    String title();

    /** Extension in addresses, without the dot. */
    String extension();

    /** Media type without parameters, as it stands in links. */
    String mediaType();

    /** The value of Content-Type. */
    String contentType();

    /**
     * The bytes of the document, in UTF-8; the same document always gives the same bytes.
     *
     * @param type entries that were set before for documents of the same publication; they change no byte
     */
    byte[] render(FeedDocument document, StandingType type);
}
