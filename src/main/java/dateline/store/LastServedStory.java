package dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a partner knows of a story that it was served, and the public saw of it last.
 *
 * @param published as it was told
 * @param url of the version that the partner was served last, or of the first one
 * @param lastVersion that was public; absent when none ever was
 * @param lastUpdated as it was told with that version
 */
public record LastServedStory(
        Instant published, Optional<String> url, Optional<Integer> lastVersion, Optional<Instant> lastUpdated) {}
