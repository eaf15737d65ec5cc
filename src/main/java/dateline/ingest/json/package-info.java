/**
 * The article form in JSON and YAML becomes a raw article.
 */
@NullMarked
package dateline.ingest.json;

import org.jspecify.annotations.NullMarked;
