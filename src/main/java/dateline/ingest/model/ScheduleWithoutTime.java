package dateline.ingest.model;

/** A story that is to come out, though its input does not tell when. */
public final class ScheduleWithoutTime {
    /** The last moment that RFC 3339 can write. */
    private static final String LAST = "9999-12-31T23:59:59Z";

    private ScheduleWithoutTime() {}

    /** Keeps a story back until a time is given. */
    public static void keepBack(RawArticleBuilder draft) {
        draft.embargo(LAST)
                .repair("It is scheduled, and when is not told: it is kept back until somebody publishes it or gives"
                        + " it a time.");
    }
}
