/**
 * The values that flow through everything: an article, its parts, its id, its states.
 *
 * <p>Nothing here knows where an article comes from or how it leaves. {@link dateline.article.ArticleJson} writes the article form
 * and reads back what it has written; {@link dateline.article.ArticleKeys} are its keys. What comes from outside in this form
 * is read by {@code dateline.ingest}.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
