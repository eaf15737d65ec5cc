package dateline.http;

import dateline.partner.Partner;
import dateline.partner.PartnerFeed;
import dateline.partner.PartnerPublisher;
import dateline.store.AccessKey;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The feeds of partners, by key alone: {@code /partners/msn.rss}. To whoever brings no key of a partner, one that there is
 * and one that there is not answer alike.
 */
public final class PartnerFeedHandler {
    private final PartnerPublisher partners;
    private final Authentication authentication;
    private final InstantSource clock;

    /** Serves the feeds of these partners to whoever has their keys. */
    public PartnerFeedHandler(PartnerPublisher partners, Authentication authentication, InstantSource clock) {
        this.partners = partners;
        this.authentication = authentication;
        this.clock = clock;
    }

    /** Answers a request for the feed that the path names. */
    public void feed(Context ctx) {
        String file = ctx.pathParam("file");
        String slug = file.substring(0, Math.max(0, file.lastIndexOf('.')));
        Optional<Partner> partner = partners.partner(slug);
        if (partner.filter(Partner::isOpen).isEmpty()) {
            admit(ctx, slug);
        }
        PartnerFeed feed = partner.flatMap(known -> known.at(file))
                .flatMap(known -> partners.feed(known, clock.instant()))
                .orElseThrow(() -> ProblemException.with(ProblemDetail.NOT_FOUND));
        JavalinAdapter.send(ctx, Representation.of(feed).answer(JavalinAdapter.fields(ctx), clock.instant()));
    }

    private void admit(Context ctx, String slug) {
        AccessKey key = authentication.admit(ctx, AccessKey.Scope.PARTNER);
        if (!Partner.holds(key, slug)) {
            throw Authentication.wrongScope(AccessKey.Scope.PARTNER);
        }
    }
}
