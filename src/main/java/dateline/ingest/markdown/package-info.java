/**
 * Markdown with front matter becomes a raw article.
 */
@NullMarked
package dateline.ingest.markdown;

import org.jspecify.annotations.NullMarked;
