package dateline.http;

import io.javalin.http.Context;

/** What is asked of the feed of a partner behind its address. */
public final class PartnerQuery {
    private PartnerQuery() {}

    /** Refuses a question that these feeds do not answer: whoever asks for changes is never given the whole in silence. */
    public static void refuseUnanswered(Context ctx) {
        if (ctx.queryParamMap().containsKey(ChangeCursor.NAME)) {
            throw ProblemException.with(
                    400,
                    "no-changes",
                    "This feed has no account of its changes",
                    "Fetch it without " + ChangeCursor.NAME
                            + ", with If-None-Match: it holds every withdrawal for 30 days.");
        }
    }
}
