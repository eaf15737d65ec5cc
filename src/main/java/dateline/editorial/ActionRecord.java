package dateline.editorial;

import dateline.article.Article;
import dateline.store.AuditEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who is on record for an act, what they said of it, and what they had before their eyes.
 *
 * @param actor a person, a key, the clock
 * @param remark why, in their words; where an act needs words of its own, these stand behind them
 * @param asSeen whether a story still stands as they saw it when they decided
 */
record ActionRecord(String actor, Optional<String> remark, Predicate<Article> asSeen) {

    ActionRecord by(String who) {
        return new ActionRecord(who, remark, asSeen);
    }

    ActionRecord remarking(Optional<String> words) {
        return new ActionRecord(actor, words, asSeen);
    }

    ActionRecord ifStill(Predicate<Article> seen) {
        return new ActionRecord(actor, remark, seen);
    }

    AuditEntry entry(Instant now, String verb, Article article, Optional<String> words) {
        Optional<String> said = words.isPresent() && remark.isPresent()
                ? Optional.of(words.get() + " (" + remark.get() + ")")
                : words.or(this::remark);
        return new AuditEntry(now, actor, verb, article.id(), article.version(), said);
    }
}
