package dateline.ingest.text;

/** How much ingest takes before it says that something is wrong with an input, or cuts it. */
public final class IngestLimits {
    /** Bytes of one input. */
    public static final int INPUT_BYTES = 20_000_000;
    /** Lines of one text without markup. */
    public static final int TEXT_LINES = 100_000;
    /** Nesting of a clean body. */
    public static final int BODY_DEPTH = 50;
    /** Bytes of a clean body. */
    public static final int BODY_BYTES = 5_000_000;

    public static final int TITLE = 500;
    public static final int STANDFIRST = 2_000;
    public static final int NAME = 200;
    public static final int TAG = 100;
    public static final int CAPTION = 2_000;
    public static final int LINE = 500;
    public static final int URL = 2_000;
    public static final int LIST = 100;

    private IngestLimits() {}
}
