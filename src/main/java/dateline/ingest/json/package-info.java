/**
 * Reads JSON of other systems value by value, with bounded depth, names, texts and values.
 */
@NullMarked
package dateline.ingest.json;

import org.jspecify.annotations.NullMarked;
