package dateline.article;

import java.util.Locale;

/** Where an article stands in its life. Only {@link #LIVE} articles are public. */
public enum State {
    LIVE,
    SCHEDULED,
    EMBARGOED,
    HELD,
    WITHDRAWN,
    EXPIRED;

    /** The word of the article form, such as {@code live}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
