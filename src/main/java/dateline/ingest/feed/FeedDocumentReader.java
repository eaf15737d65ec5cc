package dateline.ingest.feed;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a document as a feed, whatever its dialect and its faults; opens nothing but the bytes it is given. Holds no state and
 * may be used by many threads.
 */
public final class FeedDocumentReader {
    /** The families of XML feeds, in the order of asking. */
    private static final List<FeedDialect> DIALECTS = List.of(new RssDialect(), new AtomDialect());

    /**
     * The feed in these bytes, or why they hold none. Never throws for what the bytes hold.
     *
     * @param httpCharset the charset parameter of the answer's Content-Type
     * @param fetched where the bytes came from, absolute: relative addresses are relative to it
     */
    public FeedReading read(byte[] bytes, Optional<String> httpCharset, Optional<String> fetched) {
        try {
            return feed(characters(bytes, httpCharset), new FeedLinkResolver(fetched));
        } catch (FeedRefusal refusal) {
            return new FeedReading.Refused(refusal.reason());
        }
    }

    /** The feed in a text whose characters are known already; as {@link #read(byte[], Optional, Optional)}. */
    public FeedReading read(String text, Optional<String> fetched) {
        try {
            return feed(new FeedCharacters(text, Optional.empty()), new FeedLinkResolver(fetched));
        } catch (FeedRefusal refusal) {
            return new FeedReading.Refused(refusal.reason());
        }
    }

    /**
     * Whether text looks like a feed, by its first kilobytes; {@link #read} may still refuse it.
     *
     * @param text the beginning of a document
     */
    public static boolean looksLikeFeed(String text) {
        return FeedSniffer.isFeed(text);
    }

    private static FeedCharacters characters(byte[] bytes, Optional<String> httpCharset) throws FeedRefusal {
        if (bytes.length > FeedLimits.BYTES) {
            throw new FeedRefusal("It is larger than " + FeedLimits.BYTES / 1_000_000
                    + " MB, more than a feed can be. Ask the site for a shorter one, or split the file.");
        }
        return FeedCharacters.of(bytes, httpCharset);
    }

    private static ParsedFeed feed(FeedCharacters characters, FeedLinkResolver links) throws FeedRefusal {
        var feedRepairs = new FeedRepairs();
        characters.repair().ifPresent(feedRepairs::note);
        String text = characters.text();
        if (text.isBlank()) {
            throw new FeedRefusal("It is empty. Ask the site for the feed again.");
        }
        return JsonFeedDialect.reads(text)
                ? JsonFeedDialect.feed(text, links, feedRepairs)
                : xml(text, links, feedRepairs);
    }

    private static ParsedFeed xml(String text, FeedLinkResolver links, FeedRepairs feedRepairs) throws FeedRefusal {
        String mended = MarkupRepair.mended(text, feedRepairs);
        Document document = Parser.xmlParser().parseInput(mended, "");
        Element first = document.firstElementChild();
        if (first == null) {
            throw new FeedRefusal("It is no feed: it holds neither XML nor JSON.");
        }
        FeedNode root = FeedNode.of(first);
        for (FeedDialect feedDialect : DIALECTS) {
            if (feedDialect.reads(root)) {
                return feedDialect.feed(root, links, feedRepairs);
            }
        }
        throw new FeedRefusal(FeedSniffer.otherKind(root));
    }
}
