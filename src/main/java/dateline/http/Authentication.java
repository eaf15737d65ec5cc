package dateline.http;

import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import dateline.store.KeySecret;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whoever has a key (RFC 6750 section 2.1), before anything of the request's body is read. */
public final class Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

    private final ArticleStore store;
    private final WrongKeyCounter wrongKeyCounter;

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
        Optional<String> given = Optional.ofNullable(ctx.header("Authorization"));
        AccessKey key = given.flatMap(Authentication::secret)
                .flatMap(secret -> store.read(reader -> reader.accessKey(secret)))
                .orElseThrow(() -> refused(ctx, given.isPresent()));
        if (!key.scope().covers(needed)) {
            throw wrongScope(needed);
        }
        return key;
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
