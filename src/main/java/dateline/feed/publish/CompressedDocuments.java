package dateline.feed.publish;

import dateline.feed.ContentCoding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The forms of the documents that were printed last, so that the next ones are made of their pieces. Safe for use by many threads. */
final class CompressedDocuments {
    private final Map<String, PiecewiseGzip> last = new ConcurrentHashMap<>();

    /**
     * As {@link Compression#of}, with all that these have in common with the last document of this name taken from there.
     *
     * @param withBrotli otherwise that form of a long document is left for later
     */
    Map<ContentCoding, byte[]> of(String name, byte[] document, boolean withBrotli) {
        if (!PiecewiseGzip.suits(document)) {
            last.remove(name);
            return Compression.of(document);
        }
        PiecewiseGzip zipped = PiecewiseGzip.of(document, Optional.ofNullable(last.get(name)));
        last.put(name, zipped);
        Map<ContentCoding, byte[]> bodies = new EnumMap<>(ContentCoding.class);
        bodies.put(ContentCoding.IDENTITY, document);
        if (zipped.bytes().length < document.length) {
            bodies.put(ContentCoding.GZIP, zipped.bytes());
        }
        if (withBrotli && Compression.codings().contains(ContentCoding.BROTLI)) {
            Compression.in(ContentCoding.BROTLI, document).ifPresent(body -> bodies.put(ContentCoding.BROTLI, body));
        }
        return bodies;
    }
}
