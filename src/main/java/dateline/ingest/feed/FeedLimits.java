package dateline.ingest.feed;

/** How much a feed may ask of us before it is refused; honest feeds stay far below. */
final class FeedLimits {
    /** Bytes of one feed. */
    static final int BYTES = 20_000_000;
    /** Elements open at once. */
    static final int DEPTH = 100;
    /** Attributes of one element. */
    static final int ATTRIBUTES = 200;
    /** Characters in the name of an element. */
    static final int NAME = 1_000;
    /** Elements and attributes of one feed. */
    static final int NODES = 500_000;
    /** Items of one feed; what comes after them is left out, with a note. */
    static final int ITEMS = 100_000;
    /** Repairs that are told; one feed may need thousands of the same kind. */
    static final int REPAIRS = 20;
    /** Digits of a number in JSON. */
    static final int DIGITS = 100;

    private FeedLimits() {}
}
