package dateline.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request as nearly every feed reader sends it: GET or HEAD of a path and nothing more, with at most one field of each
 * kind that chooses the answer. Everything here is looked at for every request, so nothing is made of it.
 *
 * @param acceptEncoding value of the one Accept-Encoding; empty when there is none
 */
public record PlainRequest(
        String path,
        boolean isHead,
        String acceptEncoding,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince) {

    /** What this request asks for; null when it is another kind of request. */
    static @Nullable PlainRequest of(Request request) {
        boolean isHead = request.getMethod().equals("HEAD");
        HttpURI uri = request.getHttpURI();
        boolean isReading = isHead || request.getMethod().equals("GET");
        String path = uri.getPath();
        return isReading && path != null && uri.getQuery() == null ? of(path, isHead, request.getHeaders()) : null;
    }

    private static @Nullable PlainRequest of(String path, boolean isHead, HttpFields fields) {
        String acceptEncoding = null;
        String ifNoneMatch = null;
        String ifModifiedSince = null;
        for (HttpField field : fields) {
            HttpHeader header = field.getHeader();
            if (header == null) {
                if (field.getName().equalsIgnoreCase(InstanceManipulation.ACCEPTED)) {
                    return null;
                }
            } else if (header == HttpHeader.ACCEPT_ENCODING) {
                if (acceptEncoding != null) {
                    return null;
                }
                acceptEncoding = field.getValue();
            } else if (header == HttpHeader.IF_NONE_MATCH) {
                if (ifNoneMatch != null) {
                    return null;
                }
                ifNoneMatch = field.getValue();
            } else if (header == HttpHeader.IF_MODIFIED_SINCE) {
                if (ifModifiedSince != null) {
                    return null;
                }
                ifModifiedSince = field.getValue();
            }
        }
        return new PlainRequest(
                path, isHead, acceptEncoding == null ? "" : acceptEncoding, ifNoneMatch, ifModifiedSince);
    }
}
