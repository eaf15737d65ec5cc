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
record DeskAnswer(HttpResponse httpResponse, List<String> cookies) {
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

    DeskAnswer {
        cookies = List.copyOf(cookies);
    }

    static DeskAnswer page(int status, String html) {
        return of(status, "text/html; charset=utf-8", html);
    }

    static DeskAnswer of(int status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new DeskAnswer(
                HttpResponse.of(
                        status,
                        HttpFields.build(COMMON)
                                .put(HttpHeader.CONTENT_TYPE, type)
                                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length)),
                        body),
                List.of());
    }

    /** The head of a row of events, which no proxy may collect before it passes them on. */
    static DeskAnswer stream() {
        return new DeskAnswer(
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
    static DeskAnswer seeOther(String path) {
        return new DeskAnswer(
                HttpResponse.of(
                        303,
                        HttpFields.build(COMMON).put(HttpHeader.LOCATION, path).put(HttpHeader.CONTENT_LENGTH, "0"),
                        new byte[0]),
                List.of());
    }

    DeskAnswer with(String name, String value) {
        HttpFields fields = HttpFields.build(httpResponse.fields()).put(name, value);
        byte[] body = new byte[httpResponse.body().remaining()];
        httpResponse.body().get(body);
        return new DeskAnswer(HttpResponse.of(httpResponse.status(), fields, body), cookies);
    }

    DeskAnswer setting(String cookie) {
        var all = new ArrayList<>(cookies);
        all.add(cookie);
        return new DeskAnswer(httpResponse, all);
    }

    void send(Context ctx) {
        JavalinAdapter.send(ctx, httpResponse);
        cookies.forEach(cookie -> ctx.res().addHeader("Set-Cookie", cookie));
    }
}
