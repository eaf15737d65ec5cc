package dateline.http.api;

import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import dateline.http.JavalinAdapter;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.RequestBodies;
import dateline.source.WebSubSubscriber;
import dateline.source.WebSubSubscriber.Acknowledgement;
import dateline.source.WebSubSubscriptions;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** The callbacks of our subscriptions (WebSub sections 5.3 and 7). Whoever knows the address of one is its hub. */
public final class WebSubCallbackApi {
    public static final String CALLBACK = WebSubSubscriptions.CALLBACKS + "/{callback}";

    private static final ProblemDetail NO_SUCH_CALLBACK = new ProblemDetail(
            404, "no-such-subscription", "There is no such subscription", "Nothing was asked for at this address.");
    private static final ProblemDetail ENDED = new ProblemDetail(
            410, "subscription-ended", "This subscription has ended", "Deliver nothing to this address any more.");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private final Optional<WebSubSubscriber> webSubSubscriber;
    private final RequestBodies bodies;

    /** Hands what hubs send to this subscriber; without one, every callback is gone. */
    public WebSubCallbackApi(Optional<WebSubSubscriber> webSubSubscriber, RequestBodies bodies) {
        this.webSubSubscriber = webSubSubscriber;
        this.bodies = bodies;
    }

    /** {@code GET}: the hub verifies that we meant it, or says that it will not deliver. */
    public void verify(Context ctx) {
        WebSubSubscriber here = here();
        String topic = query(ctx, "hub.topic").orElse("");
        Optional<String> answer =
                switch (query(ctx, "hub.mode").orElse("")) {
                    case "subscribe" ->
                        here.confirm(
                                ctx.pathParam("callback"),
                                topic,
                                query(ctx, "hub.challenge").orElse(""),
                                query(ctx, "hub.lease_seconds")
                                        .filter(seconds -> seconds.matches("[0-9]{1,12}"))
                                        .map(Long::valueOf));
                    case "unsubscribe" ->
                        here.confirmEnd(
                                ctx.pathParam("callback"),
                                topic,
                                query(ctx, "hub.challenge").orElse(""));
                    case "denied" -> here.deny(ctx.pathParam("callback"), topic) ? Optional.of("") : Optional.empty();
                    default -> Optional.empty();
                };
        JavalinAdapter.send(ctx, text(200, answer.orElseThrow(() -> ProblemException.with(NO_SUCH_CALLBACK))));
    }

    /** {@code POST}: a delivery, which is acknowledged before it is looked into; what cannot be real is not even read. */
    public void deliver(Context ctx) {
        WebSubSubscriber here = here();
        Optional<String> charset = Optional.ofNullable(ctx.header("Content-Type"))
                .map(CHARSET::matcher)
                .filter(parameter -> parameter.find())
                .map(parameter -> parameter.group(1));
        String callback = ctx.pathParam("callback");
        Optional<String> signature = Optional.ofNullable(ctx.header("X-Hub-Signature"));
        Acknowledgement acknowledgement = here.refusal(callback, signature)
                .orElseGet(() -> bodies.with(ctx, body -> here.deliver(callback, signature, charset, body)));
        switch (acknowledgement) {
            case TAKEN -> JavalinAdapter.send(ctx, text(202, ""));
            case UNKNOWN -> throw ProblemException.with(NO_SUCH_CALLBACK);
            case GONE -> throw ProblemException.with(ENDED);
            case BUSY ->
                throw ProblemException.with(503, "busy", "Too many deliveries at once", "Try again in a minute.");
        }
    }

    private WebSubSubscriber here() {
        return webSubSubscriber.orElseThrow(() -> ProblemException.with(NO_SUCH_CALLBACK));
    }

    private static Optional<String> query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name));
    }

    private static HttpResponse text(int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable fields = HttpFields.build(HeaderFields.PRIVATE)
                .put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8")
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        return HttpResponse.of(status, fields, body);
    }
}
