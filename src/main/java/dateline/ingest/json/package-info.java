/**
 * The article form in JSON becomes a raw article.
 */
@NullMarked
package dateline.ingest.json;

import org.jspecify.annotations.NullMarked;
