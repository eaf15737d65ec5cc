package dateline.http.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.http.Authentication;
import dateline.http.JavalinAdapter;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.RequestBodies;
import dateline.push.DeliveryControl;
import dateline.store.AccessKey;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /api/deliveries}: what {@code dateline deliveries} shows and does, for an edit key. */
public final class DeliveriesApi {
    public static final String DELIVERIES = "/api/deliveries";

    private final Supplier<DeliveryControl> control;
    private final Function<String, Optional<DeliveryControl.Test>> testing;
    private final Authentication authentication;
    private final RequestBodies bodies;

    /** @param testing sends a test message to a partner */
    public DeliveriesApi(
            Supplier<DeliveryControl> control,
            Function<String, Optional<DeliveryControl.Test>> testing,
            Authentication authentication,
            RequestBodies bodies) {
        this.control = control;
        this.testing = testing;
        this.authentication = authentication;
        this.bodies = bodies;
    }

    /** {@code GET /api/deliveries}: webhooks and subscriptions, and how their deliveries go. */
    public void list(Context ctx) {
        authentication.admit(ctx, AccessKey.Scope.EDIT);
        send(ctx, control.get().list());
    }

    /** {@code POST /api/deliveries/{retry|replay|test}} with {@code {partner, from}}. */
    public void act(Context ctx) {
        authentication.admit(ctx, AccessKey.Scope.EDIT);
        String verb = ctx.pathParam("verb");
        send(ctx, bodies.with(ctx, body -> done(verb, body)));
    }

    private ObjectNode done(String verb, byte[] body) {
        JsonNode form = parsed(body);
        Optional<String> partner = Optional.of(form.path("partner").asText("")).filter(name -> !name.isEmpty());
        if (partner.filter(name -> !control.get().isKnown(name)).isPresent()) {
            throw unusable("There is no webhook of this partner.");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        return switch (verb) {
            case "retry" -> answer.put("webhooks", control.get().retry(partner));
            case "replay" -> {
                if (!form.path("from").canConvertToLong() || form.path("from").asLong() < 1) {
                    throw unusable("Name the number of a change as from.");
                }
                long from = form.path("from").asLong();
                control.get().objectionToReplay(from).ifPresent(sentence -> {
                    throw unusable(sentence);
                });
                yield answer.put("webhooks", control.get().replay(partner, from));
            }
            case "test" -> {
                DeliveryControl.Test test = partner.flatMap(testing)
                        .orElseThrow(() -> unusable("Name a partner that has a webhook with a secret."));
                yield answer.put("status", test.status()).put("problem", test.problem());
            }
            default -> throw ProblemException.with(ProblemDetail.NO_SUCH_VERB);
        };
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0
                    ? JsonNodeFactory.instance.objectNode()
                    : new ObjectMapper().readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw unusable("The body is no JSON object.");
        }
    }

    private static ProblemException unusable(String sentence) {
        return ProblemException.with(422, "unusable", "What came with the request cannot be used", sentence);
    }

    private static void send(Context ctx, JsonNode answer) {
        JavalinAdapter.send(ctx, new ApiResult(200, "", answer.toString()).httpResponse());
    }
}
