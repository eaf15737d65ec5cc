/**
 * Who wrote a story and who made a picture, as a line of text says it.
 */
@NullMarked
package dateline.ingest.text.byline;

import org.jspecify.annotations.NullMarked;
