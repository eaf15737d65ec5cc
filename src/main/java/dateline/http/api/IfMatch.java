package dateline.http.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a client has seen of a story that it wants to change (RFC 9110 section 13.1.1). Tags are compared strongly: a weak one
 * names nothing.
 *
 * @param tags of which one has to be the present one; none is no condition
 */
record IfMatch(List<String> tags) {
    private static final String ANY = "*";

    static IfMatch of(Context ctx) {
        return new IfMatch(Collections.list(ctx.req().getHeaders("If-Match")).stream()
                .flatMap(field -> Arrays.stream(field.split(",", -1)))
                .map(String::strip)
                .toList());
    }

    /** @param etag of what is there now */
    boolean isMetBy(String etag) {
        return tags.isEmpty() || tags.contains(ANY) || tags.contains(etag);
    }
}
