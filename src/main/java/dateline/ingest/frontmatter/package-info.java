/**
 * What stands over a text or in a file beside it, in YAML, TOML, JSON or lines of keys, becomes the fields of a raw article.
 */
@NullMarked
package dateline.ingest.frontmatter;

import org.jspecify.annotations.NullMarked;
