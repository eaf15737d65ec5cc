package dateline.http.api;

import dateline.article.Sha256;
import dateline.http.ProblemException;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.IdempotentResponse;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers a request that was sent twice as it was answered the first time (Idempotency-Key, draft-ietf-httpapi). What was
 * done is durable before its answer is kept; a sender who asks again after a crash between the two is told that the story
 * is there already.
 */
public final class Idempotency {
    private static final int LONGEST_NAME = 255;

    private final ArticleStore store;
    /** Another server on the store may be answering it. */
    private static final String LEASE = "answer ";

    private final InstantSource clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** Remembers answers in this store. */
    public Idempotency(ArticleStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The answer of this work, or of the same work before. Only success is kept: what was refused may be tried again.
     *
     * @throws ProblemException when another request came under this name, or the same one is being answered
     */
    ApiResult answer(Context ctx, AccessKey key, byte[] body, Supplier<ApiResult> work) {
        Optional<String> name = Optional.ofNullable(ctx.header("Idempotency-Key"));
        if (name.isEmpty()) {
            return work.get();
        }
        if (name.get().isBlank() || name.get().length() > LONGEST_NAME) {
            throw ProblemException.with(
                    400,
                    "idempotency-key",
                    "The Idempotency-Key cannot be used",
                    "Give it from 1 to " + LONGEST_NAME + " characters.");
        }
        return answer(key.name(), name.get(), digest(ctx, body), work);
    }

    /**
     * The same for a sender that is known otherwise.
     *
     * @param sender whose names these are
     * @param request a digest of all that makes it this request
     * @throws ProblemException as above
     */
    ApiResult answer(String sender, String name, String request, Supplier<ApiResult> work) {
        String place = sender + " " + name;
        if (!underWay.add(place)) {
            throw underWay();
        }
        try {
            if (!store.leases().take(LEASE + place)) {
                throw underWay();
            }
            return once(sender, name, request, work);
        } finally {
            store.leases().give(LEASE + place);
            underWay.remove(place);
        }
    }

    private static ProblemException underWay() {
        return ProblemException.with(
                409,
                "idempotency-key-under-way",
                "The same request is being answered",
                "Wait for its answer, or send it again later.");
    }

    private ApiResult once(String key, String name, String request, Supplier<ApiResult> work) {
        Optional<IdempotentResponse> kept = store.read(reader -> reader.keptAnswer(key, name));
        if (kept.isPresent()) {
            if (!kept.get().request().equals(request)) {
                throw ProblemException.with(
                        422,
                        "idempotency-key-reused",
                        "This Idempotency-Key belongs to another request",
                        "Make a new one for every request that is not a repetition.");
            }
            return new ApiResult(
                    kept.get().status(), kept.get().location(), kept.get().body());
        }
        ApiResult apiResult = work.get();
        var answer =
                new IdempotentResponse(key, name, request, apiResult.status(), apiResult.location(), apiResult.json());
        store.write(writer -> {
            writer.keepAnswer(answer, clock.instant());
            return true;
        });
        return apiResult;
    }

    private static String digest(Context ctx, byte[] body) {
        String head = ctx.path() + "\n" + ctx.header("Content-Type") + "\n";
        return Sha256.hex(head.getBytes(StandardCharsets.UTF_8), body);
    }
}
