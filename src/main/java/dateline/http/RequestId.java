package dateline.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * What a request is called in logs: as its client or proxy called it in {@code X-Request-Id}, or as it came in.
 *
 * @param isGiven whether the client knows it
 */
public record RequestId(String value, boolean isGiven) {
    public static final String FIELD = "X-Request-Id";
    /** The attribute of a request that routes find it in. */
    public static final String ATTRIBUTE = "dateline.request-id";

    /** What can be put into a line of a log, and into JSON, as it is. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~+/=:-]{0,63}");

    /** Of this request, always the same. */
    public static RequestId of(Request request) {
        return Optional.ofNullable(request.getHeaders().get(FIELD))
                .filter(given -> USABLE.matcher(given).matches())
                .map(given -> new RequestId(given, true))
                .orElseGet(() -> new RequestId(made(request), false));
    }

    /** The time, the connection and the number of the request on it. */
    private static String made(Request request) {
        String connection = request.getConnectionMetaData().getId();
        return Long.toString(Request.getTimeStamp(request), Character.MAX_RADIX) + "-"
                + connection.substring(connection.indexOf('@') + 1).replaceAll("[^A-Za-z0-9]", ".") + "-"
                + request.getId();
    }

    /** The answer with this where it may be told: in a field, and as a further member of a problem (RFC 9457 section 3.2). */
    HttpResponse in(HttpResponse answer) {
        if (!isToldWith(answer.status())) {
            return answer;
        }
        HttpFields.Mutable fields = HttpFields.build(answer.fields()).put(FIELD, value);
        if (!ProblemDetail.MEDIA_TYPE.equals(fields.get(HttpHeader.CONTENT_TYPE))) {
            return new HttpResponse(answer.status(), fields.asImmutable(), answer.body());
        }
        String whole = StandardCharsets.UTF_8.decode(answer.body()).toString();
        int end = whole.lastIndexOf('}');
        byte[] document = (whole.substring(0, end) + ",\"requestId\":\"" + value + "\"" + whole.substring(end))
                .getBytes(StandardCharsets.UTF_8);
        return HttpResponse.of(
                answer.status(), fields.put(HttpHeader.CONTENT_LENGTH, Integer.toString(document.length)), document);
    }

    /**
     * Whether an answer of this status may tell it. One that was made differs from request to request, and an answer about
     * a story that nobody may know of must not differ from one about a story that there never was.
     */
    private boolean isToldWith(int status) {
        return (status >= 400 && isGiven) || status >= 500;
    }
}
