package dateline.store;

import java.util.Optional;

/**
 * What something is signed with. Where it stands in the store under a key that is not here, it is carried on as it stands, so
 * that it is there again when the key is.
 *
 * @param text the secret itself; empty while it cannot be opened
 * @param stored as it stands in the store; empty for one that was never kept
 * @param missingKey the name of the key that would open it; empty as well for one that no key opens any more
 */
public record SigningSecret(Optional<String> text, Optional<String> stored, Optional<String> missingKey) {
    /** One that is not kept yet. */
    public static SigningSecret of(String text) {
        return new SigningSecret(Optional.of(text), Optional.empty(), Optional.empty());
    }

    /** Whether nothing can be signed with it. */
    public boolean isLocked() {
        return text.isEmpty();
    }

    /** Why nothing can be signed with it, to stand behind a name for it. */
    public String whyLocked() {
        return missingKey
                .map(key -> "is sealed under the key " + key + ", which is not here")
                .orElse("stands damaged in the store");
    }

    /** The same secret stays the same when it is kept. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SigningSecret secret
                && text.equals(secret.text)
                && (text.isPresent() || stored.equals(secret.stored));
    }

    @Override
    public int hashCode() {
        return text.or(() -> stored).hashCode();
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
