package dateline.http;

import dateline.feed.Compression;
import dateline.feed.Encoding;
import dateline.feed.EntityTag;
import java.util.Map;
import java.util.stream.Collectors;

/** The bytes of a page in the codings that are worth it, with the tag that names them. */
record Encoded(EntityTag tag, Map<Encoding, byte[]> bodies) {
    static Encoded of(byte[] document) {
        return new Encoded(EntityTag.of(document), Compression.of(document));
    }

    Map<Encoding, String> etags() {
        return bodies.keySet().stream().collect(Collectors.toMap(coding -> coding, tag::in));
    }
}
