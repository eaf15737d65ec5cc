package dateline.editorial;

import dateline.article.Article;
import dateline.store.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is on record for an act, and what they said of it.
 *
 * @param actor a person, a key, the clock
 * @param remark why, in their words; where an act needs words of its own, these stand behind them
 */
record ActionRecord(String actor, Optional<String> remark) {

    AuditEntry entry(Instant now, String verb, Article article, Optional<String> words) {
        Optional<String> said = words.isPresent() && remark.isPresent()
                ? Optional.of(words.get() + " (" + remark.get() + ")")
                : words.or(this::remark);
        return new AuditEntry(now, actor, verb, article.id(), article.version(), said);
    }
}
