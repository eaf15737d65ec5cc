package dateline.export;

import dateline.article.Term;
import dateline.feed.FeedAddress;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.PublicReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What public changes have touched.
 *
 * @param sequence number of the last change that is in it
 * @param removed keys of the stories that are not public any more
 * @param present keys of those that are
 * @param feeds of the tags and authors that these stories have or had
 */
record StoryChanges(long sequence, List<String> removed, List<String> present, Set<FeedAddress> feeds) {
    private static final int AT_A_TIME = 5_000;

    /** Those behind this number. */
    static StoryChanges since(long number, ArticleStore store) {
        return store.read(reader -> since(number, reader));
    }

    private static StoryChanges since(long number, PublicReader reader) {
        Map<String, Change.Kind> last = new LinkedHashMap<>();
        var feeds = new TreeSet<FeedAddress>();
        long sequence = number;
        List<Change> changes;
        do {
            changes = reader.changesAfter(sequence, AT_A_TIME);
            for (Change change : changes) {
                sequence = change.sequence();
                last.remove(change.article().key());
                last.put(change.article().key(), change.kind());
                change.terms().stream()
                        .filter(term -> term.kind() != Term.Kind.SECTION && term.kind() != Term.Kind.SOURCE)
                        .map(FeedAddress::of)
                        .forEach(feeds::add);
            }
        } while (changes.size() == AT_A_TIME);
        var removed = new ArrayList<String>();
        var present = new ArrayList<String>();
        last.forEach((key, kind) -> (kind == Change.Kind.REMOVE ? removed : present).add(key));
        return new StoryChanges(sequence, removed, present, feeds);
    }
}
