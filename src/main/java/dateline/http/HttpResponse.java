package dateline.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What goes back to a client. The same for GET and HEAD; whoever sends it leaves the body out for HEAD.
 *
 * @param fields all of them, Content-Length too where there is a body
 * @param body read-only, a view of its own for whoever asks; empty for an answer without one
 */
public record HttpResponse(int status, HttpFields fields, ByteBuffer body) {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();
    /** How long a browser may remember the answer to a preflight, in seconds. */
    private static final String PREFLIGHT_SECONDS = "86400";

    /** What libraries that read feeds in a browser send, beside what the browser allows anyway (Fetch, CORS). */
    private static final String READER_FIELDS = "A-IM, Accept, Accept-Language, Cache-Control, Content-Type,"
            + " If-Modified-Since, If-None-Match, Pragma, User-Agent, X-Requested-With";

    private static final HttpResponse OPTIONS = empty(
            204,
            HttpFields.build()
                    .put(HttpHeader.ALLOW, HeaderFields.READING_METHODS)
                    .put("Access-Control-Allow-Origin", "*")
                    .put("Access-Control-Allow-Methods", HeaderFields.READING_METHODS)
                    .put("Access-Control-Allow-Headers", READER_FIELDS)
                    .put("Access-Control-Max-Age", PREFLIGHT_SECONDS)
                    .put("X-Content-Type-Options", "nosniff"));

    /** A response with these fields and this body. */
    public static HttpResponse of(int status, HttpFields fields, byte[] body) {
        return new HttpResponse(
                status, fields.asImmutable(), ByteBuffer.wrap(body).asReadOnlyBuffer());
    }

    static HttpResponse empty(int status, HttpFields fields) {
        return new HttpResponse(status, fields.asImmutable(), NOTHING);
    }

    /** Tells what an address that can only be read allows, to browsers that ask before they read, too. */
    public static HttpResponse options() {
        return OPTIONS;
    }

    @Override
    public ByteBuffer body() {
        return body.duplicate();
    }

    /** A permanent move: 301, for there are feed readers that do not follow a 308 (RFC 9110 section 15.4.2). */
    static HttpResponse moved(String location) {
        return moved(301, location, CachePolicy.MOVED);
    }

    /** A move that may be kept so long. */
    static HttpResponse moved(int status, String location, CachePolicy policy) {
        return empty(
                status,
                HttpFields.build()
                        .put(HttpHeader.LOCATION, location)
                        .put(HttpHeader.CONTENT_LENGTH, "0")
                        .put("X-Content-Type-Options", "nosniff")
                        .put("Referrer-Policy", "no-referrer")
                        .put("Access-Control-Allow-Origin", "*")
                        .put(HeaderFields.field(policy)));
    }
}
