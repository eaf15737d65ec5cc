package dateline.feed.format;

import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import java.util.Map;
import java.util.Optional;

/** Every format with the class that writes it. */
public final class FeedRenderers {
    private static final Map<FeedFormat, FeedRenderer> ALL = Map.of(
            FeedFormat.RSS,
            new RssFormat(),
            FeedFormat.ATOM,
            new AtomFormat(),
            FeedFormat.JSON_FEED,
            new JsonFeedFormat());

    private FeedRenderers() {}

    /**
     * The bytes of the document, in UTF-8; the same document always gives the same bytes.
     *
     * @param format one of {@link FeedFormat#ALL}
     * @param cache entries that were rendered before for documents of the same publication; they change no byte
     */
    public static byte[] render(FeedFormat format, FeedDocument document, EntryCache cache) {
        return parts(format, document, cache).bytes();
    }

    /** The same bytes, part by part. */
    public static RenderedParts parts(FeedFormat format, FeedDocument document, EntryCache cache) {
        return Optional.ofNullable(ALL.get(format)).orElseThrow().parts(document, cache);
    }
}
