package dateline.store.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.store.SigningSecret;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How secrets stand in a store: {@code sealed:1:KEY:BASE64}, or {@code plain:TEXT} where there was no key. Safe for use by
 * many threads.
 */
public final class SecretSealer {
    /** What a secret begins with that stands as it is. */
    public static final String PLAIN = "plain:";

    private static final String MARK = "sealed:1:";

    /** So many characters of a sealed secret tell the name of its key. */
    public static final int BEGINNING = 40;

    private static final Pattern SEALED = Pattern.compile(MARK + "([0-9a-f]+):([A-Za-z0-9+/]+=*)");

    private final SealingKeys keys;

    /** A subscription is written after each delivery, with the same secret. */
    private final Cache<SigningSecret, Sealed> sealedBefore =
            Caffeine.newBuilder().weakKeys().build();

    /** All subscriptions are read again whenever somebody has changed one. */
    private final Cache<Sealed, SigningSecret> openedBefore =
            Caffeine.newBuilder().weakValues().build();

    private record Sealed(String place, String stored) {}

    /** Seals under these keys. */
    public SecretSealer(SealingKeys keys) {
        this.keys = keys;
    }

    /** The name of the key that this is sealed under; empty for what is not sealed. */
    public static Optional<String> keyOf(String stored) {
        return stored.startsWith(MARK)
                ? Optional.of(stored.substring(MARK.length()).replaceFirst(":.*", ""))
                : Optional.empty();
    }

    /** A key that was missing may be here by now. */
    public void lookAgain() {
        keys.lookAgain();
    }

    /**
     * Whether this is the name of a key that is here still and seals no more.
     *
     * @throws dateline.store.StoreUnavailableException when the keys cannot be read
     */
    public boolean isFormer(String key) {
        return keys.names().indexOf(key) > 0;
    }

    /** Whether there is a key to seal under. */
    public boolean canSeal() {
        return keys.sealing().isPresent();
    }

    /**
     * The form in which a secret is kept; one that cannot be opened, or is sealed under the key that seals, stays as it stands.
     *
     * @param place the row that it belongs to: copied to another one it cannot be opened
     */
    public String stored(SigningSecret secret, String place) {
        Optional<String> asItStands = secret.stored()
                .filter(stored -> secret.isLocked()
                        || keyOf(stored).filter(key -> !isFormer(key)).isPresent());
        if (asItStands.isPresent()) {
            return asItStands.get();
        }
        Sealed before = sealedBefore.getIfPresent(secret);
        if (before != null && before.place().equals(place)) {
            return before.stored();
        }
        String text = secret.text().orElseThrow();
        Optional<SealingKey> key = keys.sealing();
        if (key.isEmpty()) {
            return PLAIN + text;
        }
        String stored = MARK + key.get().name() + ":"
                + Base64.getEncoder().encodeToString(key.get().seal(text, place, keys.random()));
        sealedBefore.put(secret, new Sealed(place, stored));
        return stored;
    }

    /**
     * The secret that is kept in this form.
     *
     * @param place the row that it stands in
     */
    public SigningSecret opened(String stored, String place) {
        var sealed = new Sealed(place, stored);
        SigningSecret before = openedBefore.getIfPresent(sealed);
        if (before != null) {
            return before;
        }
        SigningSecret opened = openedNow(stored, place);
        if (!opened.isLocked()) {
            openedBefore.put(sealed, opened);
        }
        return opened;
    }

    private SigningSecret openedNow(String stored, String place) {
        if (stored.startsWith(PLAIN)) {
            return new SigningSecret(
                    Optional.of(stored.substring(PLAIN.length())), Optional.of(stored), Optional.empty());
        }
        Matcher sealed = SEALED.matcher(stored);
        if (!sealed.matches()) {
            return new SigningSecret(Optional.empty(), Optional.of(stored), Optional.empty());
        }
        Optional<SealingKey> key = keys.named(sealed.group(1));
        Optional<String> text =
                key.flatMap(known -> known.open(Base64.getDecoder().decode(sealed.group(2)), place));
        return new SigningSecret(
                text, Optional.of(stored), key.isPresent() ? Optional.empty() : Optional.of(sealed.group(1)));
    }
}
