package dateline.article;

import java.time.Instant;
import java.util.Optional;

/**
 * What is left of a withdrawn article (RFC 6721).
 *
 * @param id of the article that it stands for
 * @param when it was withdrawn, in whole seconds
 * @param reason in neutral words, plain text
 * @param substitute the article to read in its place
 */
public record Tombstone(ArticleId id, Instant when, Optional<String> reason, Optional<ArticleId> substitute)
        implements Story {}
