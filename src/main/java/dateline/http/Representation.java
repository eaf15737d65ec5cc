package dateline.http;

import dateline.feed.ContentCoding;
import dateline.feed.Rendition;
import dateline.partner.PartnerFeed;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Bytes in every coding with their header fields, made once and sent many times. */
public final class Representation {
    private record Variant(String etag, HttpFields fields, HttpFields unchangedFields, ByteBuffer body) {}

    private final Map<ContentCoding, Variant> variants = new EnumMap<>(ContentCoding.class);
    private final Optional<Instant> lastModified;

    private Representation(
            String contentType,
            Map<ContentCoding, byte[]> bodies,
            Map<ContentCoding, String> etags,
            Optional<Instant> lastModified,
            HttpFields common) {
        this.lastModified = lastModified;
        bodies.forEach((coding, body) ->
                variants.put(coding, variant(contentType, coding, etags.getOrDefault(coding, ""), body, common)));
    }

    /** The list of feeds. */
    static Representation of(Rendition rendition) {
        return of(rendition, HeaderFields.FEED, CachePolicy.LIVE, Optional.of(rendition.lastModified()));
    }

    /** The document of a feed that readers subscribe to. */
    static Representation subscribed(Rendition rendition) {
        return of(rendition, HeaderFields.SUBSCRIBED, CachePolicy.LIVE, Optional.of(rendition.lastModified()));
    }

    /** Another document of a feed; it has no date, for whole seconds would not tell two states of it apart. */
    static Representation undated(Rendition rendition, CachePolicy policy) {
        return of(rendition, HeaderFields.FEED, policy, Optional.empty());
    }

    /** The feed of a partner. */
    static Representation of(PartnerFeed feed) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.PARTNER).add(HeaderFields.field(CachePolicy.PARTNER));
        return new Representation(
                feed.contentType(), feed.bodies(), feed.etags(), Optional.of(feed.lastModified()), common);
    }

    private static Representation of(
            Rendition rendition, HttpFields kind, CachePolicy policy, Optional<Instant> lastModified) {
        HttpFields.Mutable common = HttpFields.build(kind).add(HeaderFields.field(policy));
        if (!rendition.links().isEmpty()) {
            common.add(HeaderFields.field(HttpHeader.LINK, rendition.links()));
        }
        return new Representation(rendition.contentType(), rendition.bodies(), rendition.etags(), lastModified, common);
    }

    /** A page or a list, which has no date of its own. */
    public static Representation of(String contentType, Encoded contents, HttpFields common) {
        return new Representation(contentType, contents.bodies(), contents.etags(), Optional.empty(), common);
    }

    /**
     * The answer to a GET or HEAD with these header fields: the bytes, or 304 for who has them. A Last-Modified is never
     * later than now, whatever the clock did in the meantime (RFC 9110 section 8.8.2.1).
     */
    public HttpResponse answer(HttpFields request, Instant now) {
        Variant asked = choose(request);
        ConditionalGet conditions = conditions(request);
        Optional<String> held =
                conditions.isEmpty() ? Optional.empty() : conditions.heldTag(tags(asked), lastModified, now);
        return held.isPresent()
                ? HttpResponse.empty(304, dated(tagged(held.get()).unchangedFields, now))
                : new HttpResponse(200, dated(asked.fields, now), asked.body);
    }

    /** The answer to a request without conditions. */
    HttpResponse whole(HttpFields request) {
        Variant asked = choose(request);
        return new HttpResponse(200, asked.fields, asked.body);
    }

    /** The coding that a request is given out of these. */
    static ContentCoding coding(Set<ContentCoding> there, HttpFields request) {
        return AcceptEncoding.choose(request.getValuesList(HttpHeader.ACCEPT_ENCODING), there);
    }

    private Variant choose(HttpFields request) {
        ContentCoding coding = coding(variants.keySet(), request);
        return Objects.requireNonNull(variants.get(coding), "The identity is always there.");
    }

    private static ConditionalGet conditions(HttpFields request) {
        return new ConditionalGet(
                request.getValuesList(HttpHeader.IF_NONE_MATCH),
                Optional.ofNullable(request.get(HttpHeader.IF_MODIFIED_SINCE)));
    }

    private List<String> tags(Variant asked) {
        return Stream.concat(Stream.of(asked), variants.values().stream())
                .map(Variant::etag)
                .toList();
    }

    private Variant tagged(String etag) {
        return variants.values().stream()
                .filter(variant -> variant.etag.equals(etag))
                .findFirst()
                .orElseThrow();
    }

    private HttpFields dated(HttpFields fields, Instant now) {
        boolean future = lastModified.isPresent() && lastModified.get().isAfter(now);
        return future
                ? HttpFields.build(fields)
                        .put(HttpHeader.LAST_MODIFIED, HttpDate.format(now))
                        .asImmutable()
                : fields;
    }

    private Variant variant(String contentType, ContentCoding coding, String etag, byte[] body, HttpFields common) {
        HttpFields.Mutable shared = HttpFields.build(common).add(HeaderFields.field(HttpHeader.ETAG, etag));
        lastModified.ifPresent(time -> shared.add(HeaderFields.field(HttpHeader.LAST_MODIFIED, HttpDate.format(time))));
        HttpFields.Mutable full = HttpFields.build(shared)
                .add(HeaderFields.field(HttpHeader.CONTENT_TYPE, contentType))
                .add(HeaderFields.field(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length)));
        if (coding != ContentCoding.IDENTITY) {
            full.add(HeaderFields.field(HttpHeader.CONTENT_ENCODING, coding.token()));
        }
        return new Variant(
                etag,
                full.asImmutable(),
                shared.asImmutable(),
                ByteBuffer.wrap(body).asReadOnlyBuffer());
    }
}
