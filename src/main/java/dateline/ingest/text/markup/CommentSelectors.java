package dateline.ingest.text.markup;

/** Where readers' comments stand in the markup of a site, by what many sites and plug-ins call them. */
public final class CommentSelectors {
    /** A CSS selector of all of them. */
    public static final String SELECTOR =
            "[itemtype*=schema.org/Comment], [itemtype*=UserComments], [itemprop=comment], [typeof~=^(?:schema:)?Comment$], [property~=^(?:schema:)?comment$], .u-comment, .p-comment,"
                    + " #comments, #comment-list, #comments-section, #disqus_thread, #respond, #reactions, #kommentare, #comentarios,"
                    + " #commentaires, #reacties, #commenti, #komentarze, #yorumlar, #kommentarer, #leserkommentare, .comments-area, .comments-section, .comment-section, .comment-list, .commentlist, .comments-list,"
                    + " .comment-respond, .user-comments, .reader-comments, .leserkommentare, .kommentare, .kommentarer, .reactions,"
                    + " .reacties, .comentarios, .commentaires, .commenti, .komentarze, .yorumlar, .discussion__item, [id^=comment-]";

    private CommentSelectors() {}
}
