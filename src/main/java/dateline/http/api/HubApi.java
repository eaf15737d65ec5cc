package dateline.http.api;

import dateline.article.PercentEncoding;
import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import dateline.http.JavalinAdapter;
import dateline.http.RequestBodies;
import dateline.push.Hub;
import dateline.push.HubRefusal;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** {@code POST /hub}: subscribers of the public feeds (WebSub section 5.1). Its answers are plain text. */
public final class HubApi {
    private static final int MOST_BYTES = 16_384;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Optional<Hub> hub;
    private final RequestBodies bodies;

    /** Hands requests to this hub; without one, there is none here. */
    public HubApi(Optional<Hub> hub, RequestBodies bodies) {
        this.hub = hub;
        this.bodies = bodies;
    }

    /** Takes a request; whether it was meant is asked of its callback afterwards. */
    public void take(Context ctx) {
        String type = Optional.ofNullable(ctx.header("Content-Type")).orElse("");
        if (hub.isEmpty()) {
            send(ctx, 404, "There is no hub here.", HttpFields.EMPTY);
        } else if (!type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
            send(ctx, 415, "Send the request as " + FORM + ".", HttpFields.EMPTY);
        } else if (ctx.req().getContentLengthLong() > MOST_BYTES) {
            send(ctx, 413, "The request is too large.", HttpFields.EMPTY);
        } else {
            bodies.with(ctx, body -> {
                answer(ctx, body);
                return true;
            });
        }
    }

    private void answer(Context ctx, byte[] body) {
        try {
            Optional<Duration> wait = body.length > MOST_BYTES
                    ? Optional.empty()
                    : hub.orElseThrow().take(form(new String(body, StandardCharsets.UTF_8)));
            if (body.length > MOST_BYTES) {
                send(ctx, 413, "The request is too large.", HttpFields.EMPTY);
            } else if (wait.isPresent()) {
                HttpFields retry = HttpFields.build()
                        .put(HttpHeader.RETRY_AFTER, Long.toString(wait.get().toSeconds()))
                        .asImmutable();
                send(ctx, 429, "There were too many requests for this callback. Come again later.", retry);
            } else {
                send(ctx, 202, "The callback is asked whether this was meant.", HttpFields.EMPTY);
            }
        } catch (HubRefusal e) {
            send(ctx, e.status(), e.sentence(), HttpFields.EMPTY);
        }
    }

    private static Map<String, List<String>> form(String text) throws HubRefusal {
        var form = new HashMap<String, List<String>>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            form.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String text) throws HubRefusal {
        return PercentEncoding.decodedForm(text).orElseThrow(HubRefusal::malformed);
    }

    private static void send(Context ctx, int status, String sentence, HttpFields more) {
        byte[] body = (sentence + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable fields = HttpFields.build(HeaderFields.ERROR)
                .add(more)
                .put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8")
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        JavalinAdapter.send(ctx, HttpResponse.of(status, fields, body));
    }
}
