package dateline.feed;

import dateline.article.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Strong entity tags (RFC 9110 section 8.8.3), made of nothing but the bytes that they stand for.
 *
 * @param hash of the identity-encoded bytes
 */
public record EntityTag(String hash) {
    private static final int BYTES = 16;

    /** The tag of these identity-encoded bytes. */
    public static EntityTag of(byte[] document) {
        byte[] digest = Sha256.digest().digest(document);
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    }

    /** Each encoding has bytes of its own, and so a tag of its own (RFC 9110 section 8.8.3.3). */
    public String in(ContentCoding contentCoding) {
        String suffix =
                switch (contentCoding) {
                    case IDENTITY -> "";
                    case GZIP -> "-gz";
                    case BROTLI -> "-br";
                };
        return "\"" + hash + suffix + "\"";
    }

    /** The tag of each of these codings. */
    public Map<ContentCoding, String> inEach(Collection<ContentCoding> codings) {
        var tags = new EnumMap<ContentCoding, String>(ContentCoding.class);
        codings.forEach(coding -> tags.put(coding, in(coding)));
        return tags;
    }
}
