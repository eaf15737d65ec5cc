/**
 * The values that flow through everything: an article, its parts, its id, its states.
 *
 * <p>Nothing here knows where an article comes from or how it leaves. {@link dateline.article.ArticleJson} is the one place that
 * knows the article form.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
