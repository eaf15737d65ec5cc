package dateline.http.api;

import dateline.article.Sha256;
import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What the interface has done.
 *
 * @param location of what it made or shows; empty for nothing
 * @param json the body
 */
record ApiResult(int status, String location, String json) {
    private static final String TYPE = "application/json";

    /** Names this state of the article, and no other one. */
    String etag() {
        return "\"" + Sha256.hex(json) + "\"";
    }

    private boolean isForm() {
        return status == 200 && !location.isEmpty();
    }

    HttpResponse httpResponse() {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable fields = HttpFields.build(HeaderFields.PRIVATE)
                .put(HttpHeader.CONTENT_TYPE, TYPE)
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        if (isForm()) {
            fields.put(HttpHeader.ETAG, etag());
        }
        if (!location.isEmpty()) {
            fields.put(status == 201 ? HttpHeader.LOCATION : HttpHeader.CONTENT_LOCATION, location);
        }
        return HttpResponse.of(status, fields, body);
    }
}
