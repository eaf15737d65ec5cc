package dateline.article;

/** What stands under an id: the article, or the tombstone of one that was withdrawn. */
public sealed interface Story permits Article, Tombstone {
    /** The name that both carry. */
    ArticleId id();
}
