package dateline.store;

import java.time.Instant;

/**
 * An editor who may sign in at the desk.
 *
 * @param name in lower case, as it stands in the record of acts
 * @param passwordHash slow to compute, with its salt and cost; it opens nothing
 * @param addedAt in whole seconds
 */
public record DeskUser(String name, String passwordHash, Instant addedAt) {
    /** Tells the name alone. */
    @Override
    public String toString() {
        return name;
    }
}
