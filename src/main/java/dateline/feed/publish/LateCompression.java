package dateline.feed.publish;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.Rendition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives documents the forms that their print has left for later. Each form has a tag of its own, made of the document alone
 * (RFC 9110 section 8.8.3.3), so that whoever has another form of it goes on using that.
 */
final class LateCompression {
    private LateCompression() {}

    /**
     * Names the form that is to come, so that who has it already is answered as if it were there.
     *
     * @param tag of the document
     */
    static Rendition announced(Rendition rendition, EntityTag tag) {
        if (!PiecewiseGzip.suits(document(rendition))
                || rendition.bodies().containsKey(ContentCoding.BROTLI)
                || !Compression.codings().contains(ContentCoding.BROTLI)) {
            return rendition;
        }
        Map<ContentCoding, String> tags = new EnumMap<>(rendition.etags());
        tags.put(ContentCoding.BROTLI, tag.in(ContentCoding.BROTLI));
        return rendition.with(rendition.bodies(), tags);
    }

    private static byte[] document(Rendition rendition) {
        return Optional.ofNullable(rendition.bodies().get(ContentCoding.IDENTITY))
                .orElseThrow();
    }

    /** With all forms there are of one that has none but itself. */
    static Rendition inEveryCoding(Rendition rendition) {
        byte[] document = document(rendition);
        EntityTag tag = EntityTag.of(document);
        Map<ContentCoding, byte[]> bodies = Compression.of(document);
        return rendition.with(bodies, tag.inEach(bodies.keySet()));
    }

    /** Whether no form is to come. */
    static boolean isComplete(Rendition rendition) {
        return rendition.bodies().keySet().containsAll(rendition.etags().keySet());
    }

    /** With the form that was to come. */
    static Rendition completed(Rendition rendition) {
        Map<ContentCoding, byte[]> bodies = new EnumMap<>(rendition.bodies());
        Compression.in(ContentCoding.BROTLI, document(rendition))
                .ifPresent(body -> bodies.put(ContentCoding.BROTLI, body));
        Map<ContentCoding, String> tags = new EnumMap<>(rendition.etags());
        tags.keySet().retainAll(bodies.keySet());
        return rendition.with(bodies, tags);
    }
}
