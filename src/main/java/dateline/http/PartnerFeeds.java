package dateline.http;

import dateline.partner.Partner;
import dateline.partner.PartnerFeed;
import dateline.partner.PartnerPress;
import dateline.store.AccessKey;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The feeds of partners, by key alone: {@code /partners/msn.rss}. To whoever brings no key of a partner, one that there is
 * and one that there is not answer alike.
 */
final class PartnerFeeds {
    private final PartnerPress press;
    private final Doorkeeper doorkeeper;
    private final InstantSource clock;

    PartnerFeeds(PartnerPress press, Doorkeeper doorkeeper, InstantSource clock) {
        this.press = press;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    void feed(Context ctx) {
        String file = ctx.pathParam("file");
        String slug = file.substring(0, Math.max(0, file.lastIndexOf('.')));
        Optional<Partner> partner = press.partner(slug);
        if (partner.filter(Partner::isOpen).isEmpty()) {
            admit(ctx, slug);
        }
        PartnerFeed feed = partner.filter(known -> known.file().equals(file))
                .flatMap(known -> press.feed(slug))
                .orElseThrow(() -> Rejection.with(ProblemDetail.NOT_FOUND));
        Exchange.send(ctx, Representation.of(feed).answer(Exchange.fields(ctx), clock.instant()));
    }

    private void admit(Context ctx, String slug) {
        AccessKey key = doorkeeper.admit(ctx, AccessKey.Scope.PARTNER);
        if (!Partner.holds(key, slug)) {
            throw Doorkeeper.wrongScope(AccessKey.Scope.PARTNER);
        }
    }
}
