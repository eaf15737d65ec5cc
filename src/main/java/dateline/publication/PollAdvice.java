package dateline.publication;

import java.util.Locale;

/** How often readers are told to ask for a feed. */
public enum PollAdvice {
    /** Every five minutes. */
    CONSTANT,
    /** As often as the feed has something new. */
    RHYTHM;

    /** As it is written in {@code publication.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
