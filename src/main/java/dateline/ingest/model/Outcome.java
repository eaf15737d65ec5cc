package dateline.ingest.model;

import java.util.Locale;

/** What became of an input. */
public enum Outcome {
    /** A new article. */
    ACCEPTED,
    /** A new version of an article. */
    CHANGED,
    /** Nothing that was not there already. */
    UNCHANGED,
    /** Waits in the quarantine for a person to decide. */
    HELD,
    /** Cannot be an article as it is; whole in the quarantine. */
    REFUSED;

    /** Whether a story has come or changed. */
    public boolean isNews() {
        return this == ACCEPTED || this == CHANGED;
    }

    /** The word of the receipt, such as {@code accepted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
