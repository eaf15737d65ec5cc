package dateline.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) under one secret, which it does not give away. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Whether this is the signature of these parts, one after the other.
     *
     * @param told in hexadecimal digits or in Base64
     */
    boolean isOf(String told, byte[]... parts) {
        byte[] own = of(parts);
        byte[] given = told.strip().getBytes(StandardCharsets.US_ASCII);
        byte[] hex = HexFormat.of().formatHex(own).getBytes(StandardCharsets.US_ASCII);
        byte[] base64 = Base64.getEncoder().encode(own);
        return MessageDigest.isEqual(hex, given) || MessageDigest.isEqual(base64, given);
    }

    private byte[] of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }

    @Override
    public String toString() {
        return "Signature[secret]";
    }
}
