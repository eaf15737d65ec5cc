package dateline.http.api;

import dateline.article.Sha256;
import dateline.http.JavalinAdapter;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.RequestBodies;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.ReceiptForm;
import dateline.source.WebhookEndpoint;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the messages of systems that send their articles by themselves. Who sends is known by the signature of the body
 * alone. It never answers 410, at which Ghost would forget the webhook.
 */
public final class WebhookApi {
    public static final String WEBHOOKS = "/api/webhooks";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookApi.class);
    private static final ProblemDetail NO_SUCH_WEBHOOK = new ProblemDetail(
            404, "no-such-webhook", "There is no such webhook", "Name a source of sources.yaml that is a webhook.");

    private final Function<String, Optional<WebhookEndpoint>> webhooks;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    /** Hands messages to the endpoint of their source. */
    public WebhookApi(
            Function<String, Optional<WebhookEndpoint>> webhooks, RequestBodies bodies, Idempotency idempotency) {
        this.webhooks = webhooks;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** {@code POST /api/webhooks/{source}}: the receipt. A message that is sent again is answered as it was before. */
    public void take(Context ctx) {
        String source = ctx.pathParam("source");
        WebhookEndpoint endpoint = webhooks.apply(source).orElseThrow(() -> ProblemException.with(NO_SUCH_WEBHOOK));
        if (!endpoint.hasSecret()) {
            LOG.error("A message for the webhook {} was not taken: the variable with its secret is not set", source);
            throw ProblemException.with(
                    503,
                    "webhook-without-secret",
                    "This webhook is not set up",
                    "Set the environment variable that sources.yaml names as its secret, and start again.");
        }
        Function<String, Optional<String>> header = name -> Optional.ofNullable(ctx.header(name));
        String signature = endpoint.signature(header).orElseThrow(() -> unsigned(ctx, source));
        ApiResult apiResult = bodies.with(ctx, body -> {
            if (!endpoint.isAuthentic(header, body)) {
                throw unsigned(ctx, source);
            }
            String message = digest(signature, body);
            return idempotency.answer("webhook " + source, message, message, () -> done(endpoint.take(body)));
        });
        JavalinAdapter.send(ctx, apiResult.httpResponse());
    }

    private static ApiResult done(Receipt receipt) {
        if (receipt.outcome() == Outcome.REFUSED) {
            throw RefusedReceipt.problem(receipt);
        }
        return new ApiResult(receipt.outcome() == Outcome.ACCEPTED ? 201 : 200, "", ReceiptForm.line(receipt));
    }

    private static ProblemException unsigned(Context ctx, String source) {
        LOG.warn(
                "A message for the webhook {} without a right signature came from {}",
                source,
                ctx.req().getRemoteAddr());
        return ProblemException.with(
                401,
                "wrong-signature",
                "This message is not signed as it has to be",
                "Sign the body with the secret of this webhook; the clock of the sender has to be right.");
    }

    /** The signature belongs to it: Ghost's holds the time of the message. */
    private static String digest(String signature, byte[] body) {
        return Sha256.hex((signature + "\n").getBytes(StandardCharsets.UTF_8), body);
    }
}
