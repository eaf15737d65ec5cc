package dateline.http;

import dateline.partner.Partner;
import dateline.partner.PartnerFeed;
import dateline.partner.PartnerPublisher;
import dateline.publication.FetchTerms;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * The feeds of partners, by key alone: {@code /partners/msn.rss}, and {@code /partners/msn/KEY.rss} for clients that can set
 * no header field. To whoever brings no key of a partner, one that there is and one that there is not answer alike.
 */
public final class PartnerFeedHandler {
    private final PartnerPublisher partners;
    private final PartnerAuthentication authentication;
    private final QuotaCounter quotaCounter;
    private final InstantSource clock;

    /**
     * Serves the feeds of these partners to whoever has their keys.
     *
     * @param quotaCounter how often each may still fetch
     */
    public PartnerFeedHandler(
            PartnerPublisher partners,
            Authentication authentication,
            QuotaCounter quotaCounter,
            LongSupplier nanos,
            InstantSource clock) {
        this.partners = partners;
        this.authentication = new PartnerAuthentication(authentication, new WrongKeyCounter(nanos));
        this.quotaCounter = quotaCounter;
        this.clock = clock;
    }

    /** Answers a request for the feed that the path names. */
    public void feed(Context ctx) {
        String file = ctx.pathParam("file");
        int dot = Math.max(0, file.lastIndexOf('.'));
        answer(ctx, file.substring(0, dot), file, Optional.empty());
    }

    /** The same, with the key in the path. */
    public void feedOfKey(Context ctx) {
        String slug = ctx.pathParam("name");
        String file = ctx.pathParam("file");
        int dot = Math.max(0, file.lastIndexOf('.'));
        answer(ctx, slug, slug + file.substring(dot), Optional.of(file.substring(0, dot)));
    }

    private void answer(Context ctx, String slug, String file, Optional<String> keyInPath) {
        Optional<Partner> partner = partners.partner(slug);
        String key = partner.filter(Partner::isOpen).isPresent()
                ? ""
                : authentication.admit(ctx, slug, keyInPath).name();
        partner.map(known -> known.terms().fetchTerms()).ifPresent(terms -> requireQuota(slug, terms));
        Partner reader = partner.flatMap(known -> known.at(file))
                .orElseThrow(() -> ProblemException.with(ProblemDetail.NOT_FOUND));
        PartnerResponses.Answer answer = new PartnerResponses(partners, clock).to(ctx, reader);
        JavalinAdapter.send(ctx, answer.httpResponse());
        putOnRecord(ctx, answer.feed(), answer.httpResponse().status(), key);
    }

    private void requireQuota(String slug, FetchTerms terms) {
        Optional<Duration> wait = terms.quota().flatMap(quota -> quotaCounter.add(slug, quota));
        if (wait.isPresent()) {
            throw ProblemException.with(
                            429,
                            "quota",
                            "This was fetched more often than was agreed",
                            "Wait for as many seconds as Retry-After says. Who sends If-None-Match and fetches less"
                                    + " often is told of every change all the same.")
                    .with("Retry-After", Long.toString(wait.get().toSeconds() + 1));
        }
    }

    /**
     * Once the last byte has gone out: what broke off was not served, a HEAD serves nothing, and who names no document holds
     * none.
     */
    private void putOnRecord(Context ctx, PartnerFeed feed, int status, String key) {
        if (ctx.req().getMethod().equals("GET") && (status != 304 || isNamed(feed, ctx))) {
            Request request =
                    ServletContextRequest.getServletContextRequest(ctx.req()).getRequest();
            partners.sending(feed);
            Request.addCompletionListener(request, failure -> {
                if (failure == null) {
                    partners.served(feed, key, clock.instant());
                } else {
                    partners.broken(feed);
                }
            });
        }
    }

    /**
     * Whether a client that was told to keep what it holds has named this document, by its tag or by the very date of it:
     * {@code *} does not.
     */
    private static boolean isNamed(PartnerFeed feed, Context ctx) {
        List<String> tags = JavalinAdapter.fields(ctx).getValuesList(HttpHeader.IF_NONE_MATCH);
        return tags.isEmpty()
                || ConditionalGet.hashes(tags).stream()
                        .map(hash -> "\"" + hash + "\"")
                        .anyMatch(feed.contents().etag()::equals);
    }
}
