package dateline.source;

import dateline.article.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** HMAC-SHA256 (RFC 2104) under one secret, which it does not give away. */
final class HmacVerifier {
    private final Hmac hmac;

    HmacVerifier(String secret) {
        this.hmac = new Hmac(Hmac.Hash.SHA256, secret);
    }

    /**
     * Whether this is the signature of these parts, one after the other.
     *
     * @param told in hexadecimal digits or in Base64
     */
    boolean isOf(String told, byte[]... parts) {
        byte[] own = hmac.of(parts);
        byte[] given = told.strip().getBytes(StandardCharsets.US_ASCII);
        byte[] hex = HexFormat.of().formatHex(own).getBytes(StandardCharsets.US_ASCII);
        byte[] base64 = Base64.getEncoder().encode(own);
        return MessageDigest.isEqual(hex, given) || MessageDigest.isEqual(base64, given);
    }

    @Override
    public String toString() {
        return "Signature[secret]";
    }
}
