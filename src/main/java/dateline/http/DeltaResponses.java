package dateline.http;

import dateline.feed.Rendition;
import dateline.feed.publish.Edition;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Gives who holds an older state of a feed, and says so, only what is new (RFC 3229 with {@code A-IM: feed}).
 *
 * <p>On Vary: an answer to a request without A-IM does not depend on If-None-Match (caches answer those conditions
 * themselves), so it names A-IM alone, and a shared cache keeps one copy for all of its readers, whatever they hold. What
 * answers A-IM depends on both fields and names both. A cache compares the fields that the stored answer names (RFC 9111
 * section 4.1), so it never gives the one in place of the other.
 */
final class DeltaResponses {
    private static final HttpField VARY = HeaderFields.field(
            "Vary", "Accept-Encoding, " + InstanceManipulation.ACCEPTED + ", " + HttpHeader.IF_NONE_MATCH.asString());

    private DeltaResponses() {}

    /** The answer to a request that accepts a delta, made of the one that would be given to every other request. */
    static HttpResponse of(HttpResponse whole, FeedPath feed, Edition edition, HttpFields request) {
        Optional<HttpResponse> delta = whole.status() == 200 ? delta(whole, feed, edition, request) : Optional.empty();
        return delta.orElseGet(() -> new HttpResponse(
                whole.status(), HttpFields.build(whole.fields()).put(VARY).asImmutable(), whole.body()));
    }

    private static Optional<HttpResponse> delta(
            HttpResponse whole, FeedPath feed, Edition edition, HttpFields request) {
        List<String> held = ConditionalGet.hashes(request.getValuesList(HttpHeader.IF_NONE_MATCH));
        return feed.format()
                .filter(format -> !held.isEmpty())
                .flatMap(format -> edition.delta(feed.address(), format, held))
                .map(rendition -> partial(whole, rendition, request));
    }

    /** Its tag and date are those of the whole document, which the client can put together now (section 5.5). */
    private static HttpResponse partial(HttpResponse whole, Rendition news, HttpFields request) {
        HttpResponse body = Representation.undated(news, CachePolicy.NEVER).whole(request);
        String tag =
                news.etags().getOrDefault(Representation.coding(news.bodies().keySet(), request), "");
        HttpFields.Mutable fields = HttpFields.build(body.fields())
                .put(HttpHeader.ETAG, tag)
                .put(InstanceManipulation.APPLIED, InstanceManipulation.FEED)
                .put(VARY);
        Optional.ofNullable(whole.fields().get(HttpHeader.LAST_MODIFIED))
                .ifPresent(date -> fields.put(HttpHeader.LAST_MODIFIED, date));
        return new HttpResponse(226, fields.asImmutable(), body.body());
    }
}
