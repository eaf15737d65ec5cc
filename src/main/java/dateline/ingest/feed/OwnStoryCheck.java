package dateline.ingest.feed;

import dateline.ingest.model.RawArticle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells stories of our own that come back through somebody else's feed: they must not become second articles. Other {@code tag:}
 * URIs of our authority are not ours: a newsroom's former system may have made them, and they are kept when it moves over.
 */
public final class OwnStoryCheck {
    private static final Pattern MINTED = Pattern.compile("tag:([^,:]{1,255}),\\d{4}:[0-9a-hjkmnp-tv-z]{26}");

    private OwnStoryCheck() {}

    /** Whether a guid is an id that we minted under this authority ({@link dateline.article.ArticleId}). */
    public static boolean isOurs(String guid, String authority) {
        var minted = MINTED.matcher(guid.strip().toLowerCase(Locale.ROOT));
        return minted.matches() && minted.group(1).equals(authority.toLowerCase(Locale.ROOT));
    }

    /** Whether the raw article of an item is such a story. */
    public static boolean isOurs(RawArticle rawArticle, String authority) {
        return rawArticle.sourceId().filter(id -> isOurs(id, authority)).isPresent();
    }
}
