package dateline.publication;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code feeds/publication.yaml}. */
public final class PublicationReader {
    /**
     * What was found.
     *
     * @param publication absent when a problem forbids to go on
     * @param problems all of them at once
     */
    public record Reading(Optional<Publication> publication, List<Problem> problems) {}

    private final URI defaultBaseUrl;

    /** @param defaultBaseUrl stands in for a missing {@code base-url} */
    public PublicationReader(URI defaultBaseUrl) {
        this.defaultBaseUrl = defaultBaseUrl;
    }

    /** Reads the configuration in this folder. */
    public Reading read(Path feedsFolder) {
        throw new UnsupportedOperationException("to be written " + defaultBaseUrl + feedsFolder);
    }
}
