package dateline.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The bytes of a feed in one format, ready to be sent.
 *
 * @param contentType value of Content-Type
 * @param bodies by encoding; identity is always there
 * @param etags strong and quoted, one for each body, and for those that are still to come
 * @param lastModified when these bytes last changed, in whole seconds; never moves backwards
 * @param links value of the Link header
 * @param freshFor how long a reader may take it for fresh
 */
public record Rendition(
        FeedAddress address,
        FeedFormat format,
        String contentType,
        Map<ContentCoding, byte[]> bodies,
        Map<ContentCoding, String> etags,
        Instant lastModified,
        String links,
        Duration freshFor) {
    private static final int WEIGHT_BESIDE_THE_BODIES = 1_000;

    public Rendition {
        bodies = bodies instanceof ZippedBodies ? bodies : Map.copyOf(bodies);
        etags = Map.copyOf(etags);
    }

    /** One that readers ask for as often as usual. */
    public Rendition(
            FeedAddress address,
            FeedFormat format,
            String contentType,
            Map<ContentCoding, byte[]> bodies,
            Map<ContentCoding, String> etags,
            Instant lastModified,
            String links) {
        this(address, format, contentType, bodies, etags, lastModified, links, FeedFormat.FRESH_FOR);
    }

    /** The same bytes in other codings. */
    public Rendition with(Map<ContentCoding, byte[]> others, Map<ContentCoding, String> tags) {
        return new Rendition(address, format, contentType, others, tags, lastModified, links, freshFor);
    }

    /** About how many bytes it holds. */
    public int weight() {
        return WEIGHT_BESIDE_THE_BODIES
                + bodies.values().stream().mapToInt(body -> body.length).sum();
    }
}
