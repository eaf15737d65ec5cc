package dateline.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One immutable state of what an article says.
 *
 * @param number 1 is the first
 * @param note the public note of a correction, plain text
 * @param at when it was filed; of a public version, when it became public; in whole seconds
 * @param published the date of the article with this version
 * @param updated likewise
 */
public record Version(
        int number,
        EditorialClass editorialClass,
        Optional<String> note,
        Instant at,
        OffsetDateTime published,
        OffsetDateTime updated,
        Content content) {}
