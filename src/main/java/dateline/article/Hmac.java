package dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes (RFC 2104) under one secret, which it does not give away. */
public final class Hmac {
    /** The hash functions under which a code can be made. */
    public enum Hash {
        SHA1,
        SHA256,
        SHA384,
        SHA512;

        /** The function of this name, such as {@code sha256}. */
        public static Hash named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private final SecretKeySpec key;

    /** Codes by this hash function, under a secret that is a text in UTF-8. */
    public Hmac(Hash hash, String secret) {
        this(hash, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Codes by this hash function, under a secret that is bytes. */
    public Hmac(Hash hash, byte[] secret) {
        this.key = new SecretKeySpec(secret, "Hmac" + hash);
    }

    /** The code of these parts, one after the other. */
    public byte[] of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + key.getAlgorithm() + ".", e);
        }
    }

    @Override
    public String toString() {
        return "Hmac[secret]";
    }
}
