package dateline.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What went wrong, for programs and for people (RFC 9457). It says nothing that the request brought along.
 *
 * @param name the last part of its stable {@code type}
 * @param title the same for every occurrence
 * @param detail what to do, in one or two sentences
 */
public record ProblemDetail(int status, String name, String title, String detail) {
    public static final ProblemDetail NO_SUCH_FEED = new ProblemDetail(
            404, "no-such-feed", "There is no such feed", "All feeds are listed at / and in /feeds.opml.");
    public static final ProblemDetail FEED_GONE = new ProblemDetail(
            410,
            "feed-gone",
            "This feed has ended",
            "Take it from your subscriptions. All feeds that there are now are listed at / and in /feeds.opml.");
    public static final ProblemDetail NO_SUCH_STORY = new ProblemDetail(
            404, "no-such-story", "There is no such story", "The newest stories are listed at the feeds, from /.");
    public static final ProblemDetail NO_SUCH_ARTICLE = new ProblemDetail(
            404, "no-such-article", "There is no such article", "Give its full id, or the last part of it.");
    public static final ProblemDetail NO_SUCH_VERB = new ProblemDetail(
            404,
            "no-such-verb",
            "There is no such verb",
            "publish, hold, release, schedule, expire, withdraw, correct, update and refile are there.");
    public static final ProblemDetail GONE = new ProblemDetail(
            410, "withdrawn", "This story has been withdrawn", "Take it from every list and page of yours.");
    public static final ProblemDetail STORY_GONE = new ProblemDetail(
            410,
            "story-gone",
            "This story is not public any more",
            "The newest stories are listed at the feeds, from /.");
    static final ProblemDetail WRONG_CURSOR = new ProblemDetail(
            400,
            "wrong-cursor",
            "The cursor is not a number",
            "Take it from the urn:dateline:changes link of the feed, or begin with since=0.");
    static final ProblemDetail LOST_CURSOR = new ProblemDetail(
            410,
            "lost-cursor",
            "There is no change of this number yet",
            "The store has been set back since, or is another one. Begin anew: with since=0, or by reading the feed and"
                    + " following its urn:dateline:changes link.");
    static final ProblemDetail ARCHIVE_GONE = new ProblemDetail(
            410,
            "archive-gone",
            "Every story of this archive document has been taken out of the feed",
            "Begin at the feed itself and follow its prev-archive link.");
    static final ProblemDetail NOT_FOUND =
            new ProblemDetail(404, "not-found", "There is nothing at this address", "All feeds are listed at /.");
    static final ProblemDetail METHOD_NOT_ALLOWED = new ProblemDetail(
            405,
            "method-not-allowed",
            "This address does not allow this method",
            "The Allow field of this answer names the methods that it does allow.");
    static final ProblemDetail BAD_REQUEST = new ProblemDetail(
            400, "bad-request", "The request cannot be understood", "Check its address and its header fields.");
    public static final ProblemDetail INTERNAL = new ProblemDetail(
            500,
            "internal",
            "This did not work, and it is our fault",
            "Try again in a moment; the log of the server says more.");
    public static final ProblemDetail UNAVAILABLE =
            new ProblemDetail(503, "unavailable", "This cannot be answered at the moment", "Try again in a minute.");

    public static final ProblemDetail BUSY =
            new ProblemDetail(503, "busy", "Too much is asked for at once", "Try again in a few seconds.");
    public static final ProblemDetail STARTING = new ProblemDetail(
            503, "starting", "The feeds are being printed for the first time", "Try again in a few seconds.");

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_SECONDS = "60";
    private static final String RETRY_SOON_SECONDS = "5";

    /** The problem behind a status of which nothing more is known. */
    public static ProblemDetail of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 503 -> UNAVAILABLE;
            case 413 -> new ProblemDetail(413, "too-large", "The request is too large", "Send less at a time.");
            case 414, 431 ->
                new ProblemDetail(
                        status, "too-long", "The request is too long", "Shorten its address or its header fields.");
            default ->
                status >= 500
                        ? new ProblemDetail(status, INTERNAL.name, INTERNAL.title, INTERNAL.detail)
                        : new ProblemDetail(status, BAD_REQUEST.name, BAD_REQUEST.title, BAD_REQUEST.detail);
        };
    }

    /** The response that tells of it. */
    public HttpResponse httpResponse() {
        return answer(HttpFields.EMPTY);
    }

    /** The answer with these further fields. */
    public HttpResponse answer(HttpFields more) {
        return answer(more, Map.of());
    }

    /**
     * The answer with these further fields and members (RFC 9457 section 3.2).
     *
     * @param further after the members that every problem has
     */
    HttpResponse answer(HttpFields more, Map<String, ?> further) {
        byte[] body = json(further);
        HttpFields.Mutable fields = HttpFields.build(HeaderFields.ERROR)
                .add(more)
                .put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE)
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        if (status == 503 && !fields.contains(HttpHeader.RETRY_AFTER)) {
            fields.put(HttpHeader.RETRY_AFTER, equals(STARTING) || equals(BUSY) ? RETRY_SOON_SECONDS : RETRY_SECONDS);
        }
        return HttpResponse.of(status, fields, body);
    }

    private byte[] json(Map<String, ?> further) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:dateline:problem:" + name);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(further);
        return JsonWriter.bytes(members);
    }
}
