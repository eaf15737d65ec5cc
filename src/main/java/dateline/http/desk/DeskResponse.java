package dateline.http.desk;

import dateline.http.CachePolicy;
import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import dateline.http.JavalinAdapter;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What the desk answers: kept by nobody, shown in no frame, found by no search engine.
 *
 * @param cookies fields Set-Cookie
 */
record DeskResponse(HttpResponse httpResponse, List<String> cookies) {
    private static final HttpFields COMMON = HttpFields.build()
            .put("X-Content-Type-Options", "nosniff")
            .put("X-Frame-Options", "DENY")
            .put("X-Robots-Tag", "noindex, nofollow, noarchive")
            .put("Referrer-Policy", "same-origin")
            .put("Cross-Origin-Opener-Policy", "same-origin")
            .put("Cross-Origin-Resource-Policy", "same-origin")
            .put(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src https: http:; style-src 'self'; script-src 'self'; connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
            .put(HeaderFields.field(CachePolicy.PRIVATE))
            .put(HttpHeader.VARY, "Cookie")
            .asImmutable();

    DeskResponse {
        cookies = List.copyOf(cookies);
    }

    static DeskResponse page(int status, String html) {
        return of(status, "text/html; charset=utf-8", html);
    }

    static DeskResponse of(int status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new DeskResponse(
                HttpResponse.of(
                        status,
                        HttpFields.build(COMMON)
                                .put(HttpHeader.CONTENT_TYPE, type)
                                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length)),
                        body),
                List.of());
    }

    /** The head of a row of events, which no proxy may collect before it passes them on. */
    static DeskResponse stream() {
        return new DeskResponse(
                HttpResponse.of(
                        200,
                        HttpFields.build(COMMON)
                                .put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                                .put("X-Accel-Buffering", "no"),
                        new byte[0]),
                List.of());
    }

    /**
     * What was asked for was done: the browser reads this path of ours, and sends nothing twice (RFC 9110 section
     * 15.4.4).
     */
    static DeskResponse seeOther(String path) {
        return new DeskResponse(
                HttpResponse.of(
                        303,
                        HttpFields.build(COMMON).put(HttpHeader.LOCATION, path).put(HttpHeader.CONTENT_LENGTH, "0"),
                        new byte[0]),
                List.of());
    }

    DeskResponse with(String name, String value) {
        HttpFields fields = HttpFields.build(httpResponse.fields()).put(name, value);
        byte[] body = new byte[httpResponse.body().remaining()];
        httpResponse.body().get(body);
        return new DeskResponse(HttpResponse.of(httpResponse.status(), fields, body), cookies);
    }

    DeskResponse setting(String cookie) {
        var all = new ArrayList<>(cookies);
        all.add(cookie);
        return new DeskResponse(httpResponse, all);
    }

    void send(Context ctx) {
        JavalinAdapter.send(ctx, httpResponse);
        cookies.forEach(cookie -> ctx.res().addHeader("Set-Cookie", cookie));
    }
}
