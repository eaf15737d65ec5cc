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
 * @param change that change in words; empty when there is none
 * @param removed keys of the stories that are not public any more
 * @param present keys of those that are
 * @param feeds of the tags and authors that these stories have or had
 */
record StoryChanges(long sequence, String change, List<String> removed, List<String> present, Set<FeedAddress> feeds) {
    private static final int AT_A_TIME = 5_000;

    /** Those behind this number. */
    static StoryChanges since(long number, ArticleStore store) {
        return store.read(reader -> since(number, reader));
    }

    /** Whether the change of this number is the one that these words were made of. */
    static boolean isStill(long number, String words, ArticleStore store) {
        return store.read(reader -> reader.changesAfter(number - 1, 1)).stream()
                .anyMatch(
                        change -> change.sequence() == number && inWords(change).equals(words));
    }

    private static String inWords(Change change) {
        return change.kind() + " " + change.article() + " " + change.version() + " " + change.at();
    }

    private static StoryChanges since(long number, PublicReader reader) {
        Map<String, Change.Kind> last = new LinkedHashMap<>();
        var feeds = new TreeSet<FeedAddress>();
        long sequence = number;
        String described = "";
        List<Change> changes;
        do {
            changes = reader.changesAfter(sequence, AT_A_TIME);
            for (Change change : changes) {
                sequence = change.sequence();
                described = inWords(change);
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
        return new StoryChanges(sequence, described, removed, present, feeds);
    }
}
