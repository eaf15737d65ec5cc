package dateline.http;

import dateline.feed.FeedFormat;
import java.time.Duration;

/** How long answers may be kept (RFC 9111 section 5.2, RFC 5861, RFC 8246). Nothing hidden, such as an embargo, changes them. */
public enum CachePolicy {
    /**
     * Feeds and pages: readers ask again after five minutes, shared caches after one, so that a withdrawn story is gone
     * from them within a minute; they may bridge a failure of ours for a day.
     */
    LIVE("public, max-age=300, s-maxage=60, stale-while-revalidate=30, stale-if-error=86400"),
    /** Accounts of changes: who asks for them wants to know at once. */
    CHANGES("public, max-age=30, s-maxage=10, stale-if-error=86400"),
    /** A permanent move: an hour, so that a wrong one can be mended. */
    MOVED("public, max-age=3600"),
    /** An address that holds a hash of its contents. */
    FOREVER("public, max-age=31536000, immutable"),
    /** The feed of a partner: the partner may keep it as long as readers keep theirs, and no cache that others share may. */
    PARTNER("private, max-age=300"),
    /** What a key opened: for nobody else, and kept by nobody. */
    PRIVATE("private, no-store"),
    /** Errors and the state of health. */
    NEVER("no-store");

    private static final String LIVE_FOR = "max-age=" + FeedFormat.FRESH_FOR.toSeconds() + ",";

    private final String value;

    CachePolicy(String value) {
        this.value = value;
    }

    /** As {@link #LIVE}, for readers that ask again after another time. What caches share stays as fresh. */
    static String live(Duration freshFor) {
        return LIVE.value.replace(LIVE_FOR, "max-age=" + freshFor.toSeconds() + ",");
    }

    /** The value of Cache-Control. */
    String value() {
        return value;
    }
}
