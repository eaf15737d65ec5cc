package dateline.http;

import dateline.article.HttpDate;
import dateline.feed.ContentCoding;
import dateline.partner.Partner;
import dateline.partner.PartnerFeed;
import dateline.partner.PartnerPublisher;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Gives a partner its feed: whole, what changed after a cursor, or what it does not hold (RFC 3229). */
final class PartnerResponses {
    private static final HttpField VARY = HeaderFields.field(
            "Vary",
            "Authorization, Accept-Encoding, " + InstanceManipulation.ACCEPTED + ", "
                    + HttpHeader.IF_NONE_MATCH.asString());

    private final PartnerPublisher partners;
    private final InstantSource clock;

    PartnerResponses(PartnerPublisher partners, InstantSource clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param feed what the partner holds once it has it
     */
    record Answer(HttpResponse httpResponse, PartnerFeed feed) {}

    Answer to(Context ctx, Partner partner) {
        Optional<ChangeCursor> cursor = Optional.ofNullable(ctx.queryString()).flatMap(ChangeCursor::in);
        Instant now = clock.instant();
        return cursor.map(asked -> changes(ctx, partner, asked, now)).orElseGet(() -> whole(ctx, partner, now));
    }

    private Answer changes(Context ctx, Partner partner, ChangeCursor cursor, Instant now) {
        if (!partner.isToldChanges()) {
            throw ProblemException.with(
                    400,
                    "no-changes",
                    "This feed tells no changes alone",
                    "Fetch it without since; If-None-Match spares what is known.");
        }
        if (!(cursor instanceof ChangeCursor.After after)) {
            throw ProblemException.with(ProblemDetail.WRONG_CURSOR);
        }
        PartnerFeed feed = partners.changes(partner, after.number(), now)
                .orElseThrow(() -> ProblemException.with(ProblemDetail.LOST_CURSOR));
        return new Answer(Representation.undated(feed).answer(JavalinAdapter.fields(ctx), now), feed);
    }

    private Answer whole(Context ctx, Partner partner, Instant now) {
        PartnerFeed feed =
                partners.feed(partner, now).orElseThrow(() -> ProblemException.with(ProblemDetail.NOT_FOUND));
        HttpFields fields = withOwnDate(JavalinAdapter.fields(ctx), feed, now);
        HttpResponse whole = Representation.of(feed).answer(fields, now);
        List<String> accepted = Collections.list(ctx.req().getHeaders(InstanceManipulation.ACCEPTED));
        if (!InstanceManipulation.isFeedAccepted(accepted)) {
            return new Answer(whole, feed);
        }
        Optional<HttpResponse> news = Optional.of(whole)
                .filter(response -> response.status() == 200)
                .flatMap(response -> delta(response, feed, partner, fields));
        return new Answer(news.orElseGet(() -> varying(whole)), feed);
    }

    /**
     * These fields without a date that is not the very one of the document. No two documents of an address have one date, so
     * that one names it; a later one may come from whoever holds what was there before, and would miss a takedown.
     */
    private static HttpFields withOwnDate(HttpFields request, PartnerFeed feed, Instant now) {
        boolean isOwn = Optional.ofNullable(request.get(HttpHeader.IF_MODIFIED_SINCE))
                .flatMap(text -> HttpDate.parse(text, now))
                .filter(feed.lastModified()::equals)
                .filter(date -> !date.isAfter(now))
                .isPresent();
        return isOwn
                ? request
                : HttpFields.build(request).remove(HttpHeader.IF_MODIFIED_SINCE).asImmutable();
    }

    /** Its tag and date are those of the whole document, which the client can put together now (section 5.5). */
    private Optional<HttpResponse> delta(HttpResponse whole, PartnerFeed feed, Partner partner, HttpFields request) {
        List<String> held = ConditionalGet.hashes(request.getValuesList(HttpHeader.IF_NONE_MATCH)).stream()
                .map(hash -> "\"" + hash + "\"")
                .toList();
        return partners.delta(partner, feed, held).map(bytes -> {
            HttpFields.Mutable fields = HttpFields.build(whole.fields())
                    .remove(HttpHeader.CONTENT_ENCODING)
                    .put(HttpHeader.CONTENT_LENGTH, Integer.toString(bytes.length))
                    .put(HeaderFields.field(CachePolicy.NEVER))
                    .put(HttpHeader.ETAG, feed.etags().getOrDefault(ContentCoding.IDENTITY, ""))
                    .put(InstanceManipulation.APPLIED, InstanceManipulation.FEED)
                    .put(VARY);
            return HttpResponse.of(226, fields, bytes);
        });
    }

    private static HttpResponse varying(HttpResponse whole) {
        return new HttpResponse(
                whole.status(), HttpFields.build(whole.fields()).put(VARY).asImmutable(), whole.body());
    }
}
