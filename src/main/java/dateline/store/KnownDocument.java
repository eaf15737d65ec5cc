package dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A document of a source that is asked for again.
 *
 * @param address as the configuration or a sitemap names it
 * @param movedTo where it is for good
 * @param etag of the last answer, as it was sent; so is {@code lastModified}
 * @param digest of the last body, in hexadecimal digits
 * @param checkedAt when it was asked last
 */
public record KnownDocument(
        String address,
        Optional<String> movedTo,
        Optional<String> etag,
        Optional<String> lastModified,
        String digest,
        Instant checkedAt) {}
