package dateline.http;

import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import dateline.store.StoreUnavailableException;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whoever has a key (RFC 6750 section 2.1), before anything of the request's body is read. */
public final class Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
    private static final int MOST_ADMITTED = 1_000;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

    private final ArticleStore store;
    private final WrongKeyCounter wrongKeyCounter;
    /** The keys that opened something, by the hash of their secret: what partners read goes on without the store. */
    private final Map<String, AccessKey> admitted = new ConcurrentHashMap<>();

    /** Knows the keys of this store. */
    public Authentication(ArticleStore store, WrongKeyCounter wrongKeyCounter) {
        this.store = store;
        this.wrongKeyCounter = wrongKeyCounter;
    }

    /**
     * The key that this request brings.
     *
     * @throws ProblemException with the same 401 for no key, a wrong one and a revoked one; 403 for a key that opens other doors
     */
    public AccessKey admit(Context ctx, AccessKey.Scope needed) {
        return admit(ctx, needed, stranger -> {});
    }

    /**
     * The same, and a key that opens other doors is told of before it is refused.
     *
     * @param strangers is handed the key that is not admitted
     */
    public AccessKey admit(Context ctx, AccessKey.Scope needed, Consumer<AccessKey> strangers) {
        Optional<String> given = Optional.ofNullable(ctx.header("Authorization"));
        AccessKey key = given.flatMap(Authentication::secret)
                .flatMap(secret -> key(secret, needed))
                .orElseThrow(() -> refused(ctx, given.isPresent()));
        if (!key.scope().covers(needed)) {
            strangers.accept(key);
            throw wrongScope(needed);
        }
        return key;
    }

    private Optional<AccessKey> key(KeySecret secret, AccessKey.Scope needed) {
        try {
            Optional<AccessKey> key = store.read(reader -> reader.accessKey(secret));
            remember(secret, key);
            return key;
        } catch (StoreUnavailableException e) {
            Optional<AccessKey> known = Optional.ofNullable(admitted.get(secret.hash()));
            if (known.isEmpty() || needed != AccessKey.Scope.PARTNER) {
                throw e;
            }
            return known;
        }
    }

    private void remember(KeySecret secret, Optional<AccessKey> key) {
        if (key.isPresent() && (admitted.size() < MOST_ADMITTED || admitted.containsKey(secret.hash()))) {
            admitted.put(secret.hash(), key.get());
        } else {
            admitted.remove(secret.hash());
        }
    }

    /** Whoever has a key, but not one of these. */
    static ProblemException wrongScope(AccessKey.Scope needed) {
        return ProblemException.with(
                403,
                "wrong-scope",
                "This key does not open this",
                "It takes a key made with: dateline key add NAME --scope " + needed.word());
    }

    private ProblemException refused(Context ctx, boolean wrong) {
        Optional<Duration> wait = wrong ? wrongKeyCounter.add(ctx.req().getRemoteAddr()) : Optional.empty();
        if (wait.isPresent()) {
            return ProblemException.with(
                            429,
                            "too-many-wrong-keys",
                            "There were too many wrong keys",
                            "Wait, then send the right one.")
                    .with("Retry-After", Long.toString(wait.get().toSeconds() + 1));
        }
        if (wrong) {
            LOG.warn("A wrong key came from {}", ctx.req().getRemoteAddr());
        }
        return ProblemException.with(
                        401,
                        "no-key",
                        "This needs a key",
                        "Send the header field Authorization: Bearer KEY. A key is made with: dateline key add")
                .with("WWW-Authenticate", "Bearer realm=\"dateline\"");
    }

    private static Optional<KeySecret> secret(String authorization) {
        var bearer = BEARER.matcher(authorization);
        return bearer.matches() ? KeySecret.of(bearer.group(1)) : Optional.empty();
    }
}
