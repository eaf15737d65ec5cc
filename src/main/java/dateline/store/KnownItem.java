package dateline.store;

import java.util.Optional;

/**
 * A story that a source has told of.
 *
 * @param item the source's own name of it
 * @param fingerprint of what the source said of it when it was filed last
 */
public record KnownItem(String item, Optional<String> link, String fingerprint) {}
