package dateline.http;

import dateline.source.Subscriber;
import dateline.source.Subscriber.Acknowledgement;
import dateline.source.Subscriptions;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** The callbacks of our subscriptions (WebSub sections 5.3 and 7). Whoever knows the address of one is its hub. */
final class SubscriberInterface {
    static final String CALLBACK = Subscriptions.CALLBACKS + "/{callback}";

    private static final ProblemDetail NO_SUCH_CALLBACK = new ProblemDetail(
            404, "no-such-subscription", "There is no such subscription", "Nothing was asked for at this address.");
    private static final ProblemDetail ENDED = new ProblemDetail(
            410, "subscription-ended", "This subscription has ended", "Deliver nothing to this address any more.");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private final Optional<Subscriber> subscriber;
    private final RequestBodies bodies;

    SubscriberInterface(Optional<Subscriber> subscriber, RequestBodies bodies) {
        this.subscriber = subscriber;
        this.bodies = bodies;
    }

    /** {@code GET}: the hub verifies that we meant it, or says that it will not deliver. */
    void verify(Context ctx) {
        Subscriber here = here();
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
        Exchange.send(ctx, text(200, answer.orElseThrow(() -> Rejection.with(NO_SUCH_CALLBACK))));
    }

    /** {@code POST}: a delivery, which is acknowledged before it is read. */
    void deliver(Context ctx) {
        Subscriber here = here();
        Optional<String> charset = Optional.ofNullable(ctx.header("Content-Type"))
                .map(CHARSET::matcher)
                .filter(parameter -> parameter.find())
                .map(parameter -> parameter.group(1));
        Acknowledgement acknowledgement = bodies.with(
                ctx,
                body -> here.deliver(
                        ctx.pathParam("callback"), Optional.ofNullable(ctx.header("X-Hub-Signature")), charset, body));
        switch (acknowledgement) {
            case TAKEN -> Exchange.send(ctx, text(202, ""));
            case UNKNOWN -> throw Rejection.with(NO_SUCH_CALLBACK);
            case GONE -> throw Rejection.with(ENDED);
            case BUSY -> throw Rejection.with(503, "busy", "Too many deliveries at once", "Try again in a minute.");
        }
    }

    private Subscriber here() {
        return subscriber.orElseThrow(() -> Rejection.with(NO_SUCH_CALLBACK));
    }

    private static Optional<String> query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name));
    }

    private static Answer text(int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable fields = HttpFields.build(Headers.PRIVATE)
                .put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8")
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        return Answer.of(status, fields, body);
    }
}
