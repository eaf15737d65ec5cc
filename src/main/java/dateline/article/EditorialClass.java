package dateline.article;

/** What a version is to its readers; it decides which dates move. */
public enum EditorialClass {
    /** The first version. */
    NEW(false),
    /** A cosmetic repair: no date moves. */
    REFILE(false),
    /** New facts: {@code updated} moves. */
    UPDATE(true),
    /** A material error put right, with a public note: {@code updated} moves. */
    CORRECTED(true),
    /** Do not use until it is released. */
    HOLD(false),
    /** Not to be used again. */
    WITHDRAWN(true);

    private final boolean movesUpdated;

    EditorialClass(boolean movesUpdated) {
        this.movesUpdated = movesUpdated;
    }

    /** Whether a version of this class is significant in the sense of RFC 4287 section 4.2.15. */
    public boolean movesUpdated() {
        return movesUpdated;
    }
}
