package dateline.http;

import dateline.article.HttpDate;
import dateline.feed.Rendition;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * What one document answers to plain requests. Each answer is the one that {@link Representation} gives, encoded when it
 * is asked for first.
 */
final class PlainResponses {
    /**
     * How many spellings of Accept-Encoding are remembered. Clients send a handful; a stranger could send any number.
     */
    static final int MOST_SPELLINGS = 64;

    private record Coded(String etag, EncodedResponse whole, EncodedResponse unchanged) {}

    private final Rendition rendition;
    private final Representation representation;
    private final DirectMemory directMemory;
    private final ResponseFiles responseFiles;
    private final Map<String, Coded> byAcceptEncoding = new ConcurrentHashMap<>();
    private final Map<String, Coded> byTag = new ConcurrentHashMap<>();
    private final long lastModifiedMillis;
    private final String lastModified;

    PlainResponses(
            Rendition rendition,
            Representation representation,
            DirectMemory directMemory,
            ResponseFiles responseFiles) {
        this.rendition = rendition;
        this.representation = representation;
        this.directMemory = directMemory;
        this.responseFiles = responseFiles;
        this.lastModifiedMillis =
                representation.lastModified().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        this.lastModified = representation.lastModified().map(HttpDate::format).orElse("");
    }

    /** What it is made of. */
    Rendition rendition() {
        return rendition;
    }

    Representation representation() {
        return representation;
    }

    /** The answer to this request at this time; null when it takes more than a comparison to find it. */
    @Nullable
    EncodedResponse answer(PlainRequest request, long nowMillis) {
        Coded coded = coded(request.acceptEncoding());
        if (coded == null || lastModifiedMillis > nowMillis) {
            return null;
        }
        if (request.ifNoneMatch() != null) {
            return request.ifNoneMatch().equals(coded.etag) ? coded.unchanged : null;
        }
        if (request.ifModifiedSince() != null) {
            return request.ifModifiedSince().equals(lastModified) ? coded.unchanged : null;
        }
        return coded.whole;
    }

    private @Nullable Coded coded(String acceptEncoding) {
        Coded known = byAcceptEncoding.get(acceptEncoding);
        if (known != null) {
            return known;
        }
        if (byAcceptEncoding.size() >= MOST_SPELLINGS) {
            return null;
        }
        HttpFields.Mutable request = HttpFields.build();
        if (!acceptEncoding.isEmpty()) {
            request.put(HttpHeader.ACCEPT_ENCODING, acceptEncoding);
        }
        HttpResponse whole = representation.answer(request, Instant.MAX);
        String etag = whole.fields().get(HttpHeader.ETAG);
        Coded coded = byTag.computeIfAbsent(etag, tag -> coded(tag, whole, request));
        byAcceptEncoding.put(acceptEncoding, coded);
        return coded;
    }

    private Coded coded(String etag, HttpResponse whole, HttpFields.Mutable request) {
        HttpResponse unchanged = representation.answer(request.put(HttpHeader.IF_NONE_MATCH, etag), Instant.MAX);
        return new Coded(
                etag,
                EncodedResponse.of(whole, directMemory, responseFiles),
                EncodedResponse.of(unchanged, directMemory, responseFiles));
    }
}
