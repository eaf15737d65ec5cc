/**
 * The fields of an article as people write them, in JSON, over a text or beside it.
 */
@NullMarked
package dateline.ingest.fields;

import org.jspecify.annotations.NullMarked;
