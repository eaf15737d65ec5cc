package dateline.http;

import dateline.article.HttpDate;
import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.Rendition;
import dateline.feed.publish.Compression;
import dateline.partner.PartnerFeed;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Bytes in every coding with their header fields, made once and sent many times. Those of feeds are coded before anyone
 * asks, those of pages when somebody asks for them in a coding.
 */
public final class Representation {
    /** A page is kept with its compressed bodies, and with what the cache itself needs. */
    private static final int WEIGHT_BESIDE_THE_PAGE = 2_000;

    private record Variant(HttpFields fields, ByteBuffer body) {}

    private final String contentType;
    private final Map<ContentCoding, String> etags;
    private final Function<ContentCoding, Optional<byte[]>> bodies;
    /** The others are made for whoever takes none of these. */
    private final Set<ContentCoding> coded;

    private final Map<ContentCoding, Optional<Variant>> variants = new ConcurrentHashMap<>();
    private final Optional<Instant> lastModified;
    /** What a 200 says of the document, whatever its bytes are. */
    private final Map<ContentCoding, HttpFields> tagged;

    private final Map<ContentCoding, HttpFields> unchanged = new EnumMap<>(ContentCoding.class);

    private final IntSupplier weight;

    private Representation(
            String contentType,
            Map<ContentCoding, byte[]> bodies,
            Map<ContentCoding, String> etags,
            Optional<Instant> lastModified,
            HttpFields common) {
        this.contentType = contentType;
        this.etags = new EnumMap<>(etags);
        this.coded = Set.copyOf(bodies.keySet());
        this.bodies = coding -> Optional.ofNullable(bodies.get(coding))
                .or(() -> Compression.in(coding, bodies.getOrDefault(ContentCoding.IDENTITY, new byte[0])));
        this.lastModified = lastModified;
        this.tagged = tagged(etags, lastModified, common);
        tagged.forEach((coding, fields) -> unchanged.put(coding, HeaderFields.ofUnchanged(fields)));
        this.weight =
                () -> bodies.values().stream().mapToInt(body -> body.length).sum();
        // As it is it may have to be unpacked first.
        bodies.keySet().stream()
                .filter(coding -> coding != ContentCoding.IDENTITY)
                .forEach(this::variant);
    }

    private Representation(String contentType, byte[] page, HttpFields common) {
        EntityTag tag = EntityTag.of(page);
        this.contentType = contentType;
        this.etags = tag.inEach(Compression.codings());
        this.coded = etags.keySet();
        this.bodies = coding -> Compression.in(coding, page);
        this.lastModified = Optional.empty();
        this.tagged = tagged(etags, lastModified, common);
        tagged.forEach((coding, fields) -> unchanged.put(coding, HeaderFields.ofUnchanged(fields)));
        this.weight = () -> WEIGHT_BESIDE_THE_PAGE + Math.toIntExact(Math.min(2L * page.length, Integer.MAX_VALUE / 2));
    }

    /** A page, which is compressed for whoever asks for it so. */
    public static Representation ofPage(String contentType, byte[] page, HttpFields common) {
        return new Representation(contentType, page, common);
    }

    /** About how many bytes it holds. */
    int weight() {
        return weight.getAsInt();
    }

    /** When it last changed; absent where no date is told. */
    Optional<Instant> lastModified() {
        return lastModified;
    }

    /** The list of feeds. */
    static Representation of(Rendition rendition) {
        HttpField live = HeaderFields.field(CachePolicy.LIVE);
        return of(rendition, HeaderFields.FEED, live, Optional.of(rendition.lastModified()));
    }

    /** The document of a feed that readers subscribe to. */
    static Representation subscribed(Rendition rendition) {
        return of(
                rendition,
                HeaderFields.SUBSCRIBED,
                HeaderFields.live(rendition.freshFor()),
                Optional.of(rendition.lastModified()));
    }

    /** Another document of a feed; it has no date, for whole seconds would not tell two states of it apart. */
    static Representation undated(Rendition rendition, CachePolicy policy) {
        return of(rendition, HeaderFields.FEED, HeaderFields.field(policy), Optional.empty());
    }

    /** The feed of a partner. */
    static Representation of(PartnerFeed feed) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.PARTNER).add(HeaderFields.field(CachePolicy.PARTNER));
        return new Representation(
                feed.contentType(), feed.bodies(), feed.etags(), Optional.of(feed.lastModified()), common);
    }

    /** Another document for a partner; it has no date, for whole seconds would not tell two states of it apart. */
    static Representation undated(PartnerFeed feed) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.PARTNER).add(HeaderFields.field(CachePolicy.PARTNER));
        return new Representation(feed.contentType(), feed.bodies(), feed.etags(), Optional.empty(), common);
    }

    private static Representation of(
            Rendition rendition, HttpFields kind, HttpField cacheControl, Optional<Instant> lastModified) {
        HttpFields.Mutable common = HttpFields.build(kind).add(cacheControl);
        if (!rendition.links().isEmpty()) {
            common.add(HeaderFields.field(HttpHeader.LINK, rendition.links()));
        }
        return new Representation(rendition.contentType(), rendition.bodies(), rendition.etags(), lastModified, common);
    }

    /** A page or a list, which has no date of its own. */
    public static Representation of(String contentType, EncodedPage contents, HttpFields common) {
        return new Representation(contentType, contents.bodies(), contents.etags(), Optional.empty(), common);
    }

    /**
     * The answer to a GET or HEAD with these header fields: the bytes, or 304 for who has them. A Last-Modified is never
     * later than now, whatever the clock did in the meantime (RFC 9110 section 8.8.2.1).
     */
    public HttpResponse answer(HttpFields request, Instant now) {
        ConditionalGet conditions = conditions(request);
        Optional<String> held = conditions.isEmpty()
                ? Optional.empty()
                : conditions.heldTag(tags(coding(etags.keySet(), request)), lastModified, now);
        if (held.isPresent()) {
            return HttpResponse.empty(304, dated(unchanged(held.get()), now));
        }
        Variant asked = choose(request);
        return new HttpResponse(200, dated(asked.fields, now), asked.body);
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

    /** In the coding that is asked for, or the next best one where it would make nothing smaller. */
    private Variant choose(HttpFields request) {
        ContentCoding ready = coding(coded, request);
        ContentCoding best = ready == ContentCoding.IDENTITY ? coding(etags.keySet(), request) : ready;
        return variant(best).orElseGet(() -> chooseOtherThan(best, request));
    }

    private Variant chooseOtherThan(ContentCoding useless, HttpFields request) {
        Set<ContentCoding> others = EnumSet.copyOf(etags.keySet());
        others.remove(useless);
        ContentCoding next = coding(others, request);
        others.remove(next);
        return variant(next).or(() -> variant(coding(others, request))).orElseThrow();
    }

    private Optional<Variant> variant(ContentCoding coding) {
        return variants.computeIfAbsent(coding, one -> bodies.apply(one).map(body -> variant(one, body)));
    }

    private static ConditionalGet conditions(HttpFields request) {
        return new ConditionalGet(
                request.getValuesList(HttpHeader.IF_NONE_MATCH),
                Optional.ofNullable(request.get(HttpHeader.IF_MODIFIED_SINCE)));
    }

    private List<String> tags(ContentCoding asked) {
        return Stream.concat(Stream.of(asked), etags.keySet().stream())
                .map(coding -> etags.getOrDefault(coding, ""))
                .toList();
    }

    private HttpFields unchanged(String etag) {
        return etags.entrySet().stream()
                .filter(one -> one.getValue().equals(etag))
                .findFirst()
                .map(one -> unchanged.getOrDefault(one.getKey(), HttpFields.EMPTY))
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

    private static Map<ContentCoding, HttpFields> tagged(
            Map<ContentCoding, String> etags, Optional<Instant> lastModified, HttpFields common) {
        Map<ContentCoding, HttpFields> tagged = new EnumMap<>(ContentCoding.class);
        etags.forEach((coding, etag) -> {
            HttpFields.Mutable fields = HttpFields.build(common).add(HeaderFields.field(HttpHeader.ETAG, etag));
            lastModified.ifPresent(
                    time -> fields.add(HeaderFields.field(HttpHeader.LAST_MODIFIED, HttpDate.format(time))));
            tagged.put(coding, fields.asImmutable());
        });
        return tagged;
    }

    private Variant variant(ContentCoding coding, byte[] body) {
        HttpFields.Mutable full = HttpFields.build(tagged.getOrDefault(coding, HttpFields.EMPTY))
                .add(HeaderFields.field(HttpHeader.CONTENT_TYPE, contentType))
                .add(HeaderFields.field(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length)));
        if (coding != ContentCoding.IDENTITY) {
            full.add(HeaderFields.field(HttpHeader.CONTENT_ENCODING, coding.token()));
        }
        return new Variant(full.asImmutable(), ByteBuffer.wrap(body).asReadOnlyBuffer());
    }
}
