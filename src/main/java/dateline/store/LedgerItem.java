package dateline.store;

import dateline.article.ArticleId;

/**
 * What a document for a partner carried of a story.
 *
 * @param version that it carried; of a takedown, the version that the partner was served last, or 0 where that is not known
 * @param takedown whether it said that the story is to be taken down
 */
public record LedgerItem(ArticleId article, int version, boolean takedown) {
    /** A version of a story. */
    public static LedgerItem story(ArticleId article, int version) {
        return new LedgerItem(article, version, false);
    }

    /** That a story is to be taken down. */
    public static LedgerItem takedown(ArticleId article) {
        return new LedgerItem(article, 0, true);
    }
}
