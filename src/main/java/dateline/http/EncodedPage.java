package dateline.http;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.publish.Compression;
import java.util.Map;
import java.util.stream.Collectors;

/** The bytes of a page in the codings that are worth it, with the tag that names them. */
public record EncodedPage(EntityTag tag, Map<ContentCoding, byte[]> bodies) {
    /** This document, in the codings that are worth it. */
    public static EncodedPage of(byte[] document) {
        return new EncodedPage(EntityTag.of(document), Compression.of(document));
    }

    Map<ContentCoding, String> etags() {
        return bodies.keySet().stream().collect(Collectors.toMap(coding -> coding, tag::in));
    }
}
