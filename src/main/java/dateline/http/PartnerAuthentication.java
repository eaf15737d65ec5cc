package dateline.http;

import dateline.partner.Partner;
import dateline.store.AccessKey;
import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever has a key of a partner: as a Bearer token (RFC 6750), as the password of a name (RFC 7617), or in the path.
 * Every refusal is the same, and takes the same work, whether there is such a partner or not, and whatever is wrong with the
 * key: none, unknown, revoked, expired, another's.
 */
final class PartnerAuthentication {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerAuthentication.class);

    private final Authentication authentication;
    private final WrongKeyCounter refusals;

    /** @param refusals keeps whoever tries many keys from filling the log; nobody is kept out by it, for no key can be guessed */
    PartnerAuthentication(Authentication authentication, WrongKeyCounter refusals) {
        this.authentication = authentication;
        this.refusals = refusals;
    }

    /**
     * The key of the partner of this name.
     *
     * @param inPath what stands in the place of a key in the path
     * @throws ProblemException with 401 for whoever brings none
     */
    AccessKey admit(Context ctx, String slug, Optional<String> inPath) {
        Optional<Credentials> credentials =
                inPath.map(secret -> Credentials.ofPath(slug, secret)).or(() -> Credentials.of(ctx));
        Optional<AccessKey> key =
                authentication.holder(credentials.map(Credentials::secret).orElse(""));
        boolean isTheirs = key.filter(found -> Partner.holds(found, slug)).isPresent();
        boolean isNamed = credentials
                .flatMap(Credentials::name)
                .map(name -> name.equals(slug)
                        || key.map(AccessKey::name).filter(name::equals).isPresent())
                .orElse(true);
        if (!isTheirs || !isNamed) {
            throw refused(ctx, credentials.isPresent());
        }
        return authentication.noted(key.orElseThrow());
    }

    private ProblemException refused(Context ctx, boolean wrong) {
        if (wrong && refusals.add(ctx.req().getRemoteAddr()).isEmpty()) {
            LOG.warn("A wrong key for partners came from {}", ctx.req().getRemoteAddr());
        }
        return ProblemException.with(
                        401,
                        "no-partner-key",
                        "This needs a key",
                        "Send the header field Authorization: Bearer KEY, or the name of the partner and the key as"
                                + " user and password (Basic). A client that can send neither asks for"
                                + " /partners/NAME/KEY.rss in place of /partners/NAME.rss.")
                .with("WWW-Authenticate", "Bearer realm=\"dateline\", Basic realm=\"dateline\", charset=\"UTF-8\"");
    }
}
