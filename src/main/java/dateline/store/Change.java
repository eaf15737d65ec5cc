package dateline.store;

import dateline.article.ArticleId;
import dateline.article.Term;
import java.time.Instant;
import java.util.Set;

/**
 * One line of the public, gap-free, ever-rising change sequence.
 *
 * @param sequence 1 is the first
 * @param at when it became public, in whole seconds; never before the change in front of it
 * @param version of the article that became public, or that was public last
 * @param terms those that the article has and those that it had before: every feed that it can touch
 */
public record Change(long sequence, Kind kind, ArticleId article, int version, Instant at, Set<Term> terms) {
    /** What the public sees. */
    public enum Kind {
        /** Was not there before. */
        INSERT,
        /** Other bytes under the same id. */
        EDIT,
        /** Is not there any more. */
        REMOVE
    }

    public Change {
        terms = Set.copyOf(terms);
    }
}
