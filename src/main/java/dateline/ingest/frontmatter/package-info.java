/**
 * What stands over a text or in a file beside it, in YAML, TOML, JSON or lines of keys, becomes the fields of a raw article.
 *
 * <p>YAML is read by SnakeYAML Engine. Of TOML what front matter has of it is read here, each scalar as it is written and each key with its
 * line, which a message names: tomlj makes numbers and dates of them, and brings the runtime of ANTLR.
 */
@NullMarked
package dateline.ingest.frontmatter;

import org.jspecify.annotations.NullMarked;
