/**
 * In which language a text is written.
 */
@NullMarked
package dateline.ingest.text.language;

import org.jspecify.annotations.NullMarked;
