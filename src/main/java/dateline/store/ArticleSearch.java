package dateline.store;

import dateline.article.State;
import java.util.List;
import java.util.Optional;

/**
 * Which articles somebody looks for, newest first.
 *
 * @param words each of them stands somewhere in the story: in its headline, its text, its authors, its tags; in whatever
 *     case
 * @param after the id of the article that the list goes on behind
 */
public record ArticleSearch(
        Optional<String> section, Optional<State> state, List<String> words, Optional<String> after) {
    /** So many of the newest are looked through for words. */
    public static final int MOST_LOOKED_THROUGH = 50_000;

    public ArticleSearch {
        words = List.copyOf(words);
    }

    /** The same, for what stands behind this article. */
    public ArticleSearch after(String id) {
        return new ArticleSearch(section, state, words, Optional.of(id));
    }
}
