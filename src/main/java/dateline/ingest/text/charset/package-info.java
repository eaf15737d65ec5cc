/**
 * Bytes become characters, and bytes that are no text are told.
 */
@NullMarked
package dateline.ingest.text.charset;

import org.jspecify.annotations.NullMarked;
