/**
 * The article form in JSON becomes a raw article.
 *
 * <p>The text is a key of the form as the others are: {@link dateline.ingest.fields.ArticleFields} reads all of them.
 */
@NullMarked
package dateline.ingest.json;

import org.jspecify.annotations.NullMarked;
