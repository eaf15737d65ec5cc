package dateline.store.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The secrets of webhooks and subscribers that stand in a store.
 *
 * @param plain how many stand as they are
 * @param sealed how many are sealed under each key, by its name
 * @param keys the names of the keys that are here
 */
public record SecretReport(long plain, Map<String, Long> sealed, List<String> keys) {
    public SecretReport {
        sealed = Map.copyOf(sealed);
        keys = List.copyOf(keys);
    }

    /** How many cannot be opened, by the name of the key that is not here. */
    public Map<String, Long> locked() {
        var locked = new TreeMap<>(sealed);
        locked.keySet().removeAll(keys);
        return locked;
    }

    /** How many are sealed. */
    public long sealedCount() {
        return sealed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Which keys are missing and what to do, for people. */
    public String advice(SealingKeys.Places places) {
        String missing = String.join(", ", locked().keySet());
        String into = places.file().or(places::beside).map(Object::toString).orElse(SealingKeys.VARIABLE);
        return "Secrets of webhooks and subscribers that cannot be opened: "
                + locked().values().stream().mapToLong(Long::longValue).sum() + ". They are sealed under the key "
                + missing
                + ", which is not in " + places + ". Until it is, nothing is sent to them, and nothing is lost: put the"
                + " line of that key, from the " + SealingKeys.FILE + " of the machine where it was made, into " + into
                + ". Where that key is gone, make new secrets: dateline deliveries secret PARTNER; subscribers bring"
                + " new ones when they renew.";
    }

    /** The names of the keys that what is sealed needs. */
    public String needed() {
        return sealed.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
