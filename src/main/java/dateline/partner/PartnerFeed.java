package dateline.partner;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.publish.Compression;
import java.time.Instant;
import java.util.Map;

/**
 * The bytes of a partner's feed, ready to be sent.
 *
 * @param contentType value of Content-Type
 * @param bodies by encoding; identity is always there
 * @param etags strong and quoted, one for each body
 * @param lastModified when these bytes last changed, in whole seconds; never moves backwards
 * @param contents what they carry
 */
public record PartnerFeed(
        String contentType,
        Map<ContentCoding, byte[]> bodies,
        Map<ContentCoding, String> etags,
        Instant lastModified,
        DocumentContents contents) {
    public PartnerFeed {
        bodies = Map.copyOf(bodies);
        etags = Map.copyOf(etags);
    }

    static PartnerFeed of(String contentType, byte[] document, Instant lastModified, DocumentContents contents) {
        EntityTag tag = EntityTag.of(document);
        Map<ContentCoding, byte[]> bodies = Compression.of(document);
        return new PartnerFeed(contentType, bodies, tag.inEach(bodies.keySet()), lastModified, contents);
    }
}
