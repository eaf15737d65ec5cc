package dateline.store.seal;

import dateline.article.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits, which is known by the beginning of its hash. */
final class SealingKey {
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_DIGITS = 8;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecretKeySpec key;
    private final String name;

    private SealingKey(byte[] bits) {
        this.key = new SecretKeySpec(bits, "AES");
        this.name = Sha256.hex(bits).substring(0, NAME_DIGITS);
    }

    static SealingKey mint(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new SealingKey(bits);
    }

    /** The key that this text is in base64; empty when it is none. */
    static Optional<SealingKey> read(String text) {
        try {
            byte[] bits = Base64.getDecoder().decode(text);
            return bits.length == BYTES ? Optional.of(new SealingKey(bits)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What {@link #read} takes. */
    String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    String name() {
        return name;
    }

    /**
     * Seals a text.
     *
     * @param place what it belongs to: elsewhere it cannot be opened
     */
    byte[] seal(String text, String place, RandomGenerator random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Opens what this key has sealed for this place; empty when it is anything else. */
    Optional<String> open(byte[] sealed, String place) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, sealed, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private Cipher cipher(int mode, byte[] beginning, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, beginning, 0, NONCE_BYTES));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("Every Java has " + CIPHER + ".", e);
    }

    @Override
    public String toString() {
        return "SealingKey[" + name + "]";
    }
}
