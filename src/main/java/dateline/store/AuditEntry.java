package dateline.store;

import dateline.article.ArticleId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the record of what was done to articles, and of what was tried and refused. It is never altered.
 *
 * @param at in whole seconds
 * @param actor who did it: a person, a key, the clock
 * @param verb as on the command line
 * @param version of the article afterwards
 * @param words that were given with it, such as the note of a correction; why, where it was refused
 * @param isRefused whether it was tried and not done
 */
public record AuditEntry(
        Instant at,
        String actor,
        String verb,
        ArticleId article,
        int version,
        Optional<String> words,
        boolean isRefused) {

    /** What was done. */
    public AuditEntry(Instant at, String actor, String verb, ArticleId article, int version, Optional<String> words) {
        this(at, actor, verb, article, version, words, false);
    }
}
