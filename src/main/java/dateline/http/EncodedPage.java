package dateline.http;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.publish.Compression;
import java.util.Map;

/** The bytes of a page in the codings that are worth it, with the tag that names them. */
public record EncodedPage(EntityTag tag, Map<ContentCoding, byte[]> bodies) {
    /** This document, in the codings that are worth it. */
    public static EncodedPage of(byte[] document) {
        return new EncodedPage(EntityTag.of(document), Compression.of(document));
    }

    Map<ContentCoding, String> etags() {
        return tag.inEach(bodies.keySet());
    }
}
