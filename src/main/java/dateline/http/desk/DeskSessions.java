package dateline.http.desk;

import dateline.article.Sha256;
import dateline.store.DeskAccounts;
import dateline.store.DeskSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Who is signed in: a secret in a cookie, its hash in the store. */
final class DeskSessions {
    /** A session that is not used ends (OWASP session management). */
    static final Duration IDLE = Duration.ofHours(4);

    /** A working day; then the password is asked for again, whatever happens. */
    static final Duration ABSOLUTE = Duration.ofHours(14);

    private static final Duration BROWSER_KEPT = Duration.ofDays(180);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final DeskAccounts accounts;
    private final InstantSource clock;
    private final RandomGenerator random;

    DeskSessions(DeskAccounts accounts, InstantSource clock, RandomGenerator random) {
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The browser that has this cookie of a session; one that has none is given one.
     *
     * @param browser the cookie by which it may be known as one of an editor
     */
    BrowserSession of(Optional<String> cookie, Optional<String> browser) {
        Optional<String> secret = cookie.filter(BrowserSession::isSecret);
        Optional<DeskSession> session =
                secret.flatMap(known -> accounts.session(Sha256.hex(known))).filter(this::lasts);
        session.ifPresent(this::noteUse);
        Optional<String> user = session.map(DeskSession::user);
        String own = secret.orElseGet(() -> BrowserSession.mint(random));
        String kept = browser.filter(any -> user.isPresent() && knowsBrowser(browser, user.get()))
                .orElse(own);
        return new BrowserSession(user, own, kept);
    }

    private boolean lasts(DeskSession session) {
        Instant now = clock.instant();
        return session.beganAt().plus(ABSOLUTE).isAfter(now)
                && session.usedAt().plus(IDLE).isAfter(now);
    }

    private void noteUse(DeskSession session) {
        Instant now = now();
        if (session.usedAt().plus(USE_NOTED_EVERY).isBefore(now)) {
            accounts.use(session.hash(), now);
        }
    }

    /**
     * Begins a session, always with a secret that was never seen before; what the browser had is worth nothing any
     * more.
     */
    BrowserSession begin(BrowserSession before, String user) {
        Instant now = now();
        accounts.end(before.hash());
        String secret = BrowserSession.mint(random);
        var fresh = new BrowserSession(Optional.of(user), secret, secret);
        accounts.begin(new DeskSession(fresh.hash(), user, now, now), now.minus(ABSOLUTE));
        return fresh;
    }

    void end(BrowserSession signedIn) {
        accounts.end(signedIn.hash());
    }

    int endAll(String user) {
        return accounts.endAll(user);
    }

    /** Gives the cookie by which this browser is known as one of this editor: the one that it has, if it is. */
    String rememberBrowser(Optional<String> cookie, String user) {
        String secret = cookie.filter(any -> knowsBrowser(cookie, user)).orElseGet(() -> BrowserSession.mint(random));
        accounts.keepBrowser(Sha256.hex(secret), user, now(), now().minus(BROWSER_KEPT));
        return secret;
    }

    boolean knowsBrowser(Optional<String> cookie, String user) {
        return cookie.filter(BrowserSession::isSecret)
                .filter(secret -> accounts.knowsBrowser(Sha256.hex(secret), user))
                .isPresent();
    }

    static Duration browserKept() {
        return BROWSER_KEPT;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
