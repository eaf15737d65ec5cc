package dateline.feed.publish;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.feed.Feed;
import dateline.store.Change;
import dateline.store.StoreReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms of what has changed, which say what feeds it touches.
 *
 * @param since number of the last change that was there before
 * @param terms that the changed stories have or had; absent where the changes are too many to look at each
 */
record ChangedTerms(long since, Optional<Set<Term>> terms) {
    /** Behind more changes than these, looking at each costs more than printing the tags and authors anew. */
    private static final int CHANGES_LOOKED_AT = 5_000;

    static ChangedTerms since(long since, StoreReader reader) {
        List<Change> changes = reader.changesAfter(since, CHANGES_LOOKED_AT);
        return new ChangedTerms(
                since,
                changes.size() == CHANGES_LOOKED_AT
                        ? Optional.empty()
                        : Optional.of(changes.stream()
                                .flatMap(change -> change.terms().stream())
                                .collect(Collectors.toSet())));
    }

    /** Whether they touch this feed; the store is asked only of a selection that they may touch, but need not. */
    boolean touch(Feed feed, StoreReader reader) {
        Selection selection = feed.selection();
        if (terms.isPresent() && !selection.mayHold(terms.get())) {
            return false;
        }
        if (terms.isPresent() && selection.needsOneTermAtMost()) {
            return true;
        }
        return reader.lastChange(selection)
                .filter(change -> change.sequence() > since)
                .isPresent();
    }
}
