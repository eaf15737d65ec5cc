/**
 * JSON in a stream, and as a tree where it is small.
 */
@NullMarked
package dateline.ingest.text.json;

import org.jspecify.annotations.NullMarked;
