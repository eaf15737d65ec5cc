package dateline.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import dateline.store.StoreUnavailableException;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whoever has a key (RFC 6750 section 2.1), before anything of the request's body is read. */
public final class Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
    private static final int MOST_ADMITTED = 1_000;

    /** Is looked up in place of what is no key, so that the answer to it takes as long. */
    private static final KeySecret NO_KEY = KeySecret.mint(new Random(0));

    private final ArticleStore store;
    private final WrongKeyCounter wrongKeyCounter;
    private final InstantSource clock;
    private final BiConsumer<String, Instant> uses;
    /** The keys that opened something, by the hash of their secret: what partners read goes on without the store. */
    private final Cache<String, AccessKey> admitted =
            Caffeine.newBuilder().maximumSize(MOST_ADMITTED).build();

    /**
     * Knows the keys of this store.
     *
     * @param uses is told the name of each key that opens something, and when
     */
    public Authentication(
            ArticleStore store,
            WrongKeyCounter wrongKeyCounter,
            InstantSource clock,
            BiConsumer<String, Instant> uses) {
        this.store = store;
        this.wrongKeyCounter = wrongKeyCounter;
        this.clock = clock;
        this.uses = uses;
    }

    /**
     * The key that this request brings.
     *
     * @throws ProblemException with the same 401 for no key, a wrong, a revoked and an expired one; 403 for a key of another scope
     */
    public AccessKey admit(Context ctx, AccessKey.Scope needed) {
        return admit(ctx, needed, refused -> {});
    }

    /**
     * The same, and a key of another scope is told of before it is refused.
     *
     * @param whenRefused is handed the key that is not admitted
     */
    public AccessKey admit(Context ctx, AccessKey.Scope needed, Consumer<AccessKey> whenRefused) {
        Optional<String> given = Optional.ofNullable(ctx.header("Authorization"));
        AccessKey key = Credentials.of(ctx)
                .filter(credentials -> credentials.name().isEmpty())
                .flatMap(credentials -> KeySecret.of(credentials.secret()))
                .flatMap(secret -> key(secret, needed))
                .orElseThrow(() -> refused(ctx, given.isPresent()));
        if (!key.scope().covers(needed)) {
            whenRefused.accept(key);
            throw wrongScope(needed);
        }
        return noted(key);
    }

    /** Whose key of a partner this text is; it takes the same work when it is nobody's. */
    Optional<AccessKey> holder(String text) {
        Optional<KeySecret> secret = KeySecret.of(text);
        Optional<AccessKey> key = key(secret.orElse(NO_KEY), AccessKey.Scope.PARTNER);
        return secret.isPresent() ? key : Optional.empty();
    }

    /** The same key, of which it is remembered that it opened something. */
    AccessKey noted(AccessKey key) {
        uses.accept(key.name(), clock.instant());
        return key;
    }

    private Optional<AccessKey> key(KeySecret secret, AccessKey.Scope needed) {
        return known(secret, needed).filter(key -> !key.hasExpired(clock.instant()));
    }

    private Optional<AccessKey> known(KeySecret secret, AccessKey.Scope needed) {
        try {
            Optional<AccessKey> key = store.read(reader -> reader.accessKey(secret));
            remember(secret, key);
            return key;
        } catch (StoreUnavailableException e) {
            Optional<AccessKey> known = Optional.ofNullable(admitted.getIfPresent(secret.hash()));
            if (known.isEmpty() || needed != AccessKey.Scope.PARTNER) {
                throw e;
            }
            return known;
        }
    }

    private void remember(KeySecret secret, Optional<AccessKey> key) {
        if (key.isPresent()) {
            admitted.put(secret.hash(), key.get());
        } else {
            admitted.invalidate(secret.hash());
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
}
