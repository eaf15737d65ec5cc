/**
 * A web page as a row of text blocks in their areas.
 */
@NullMarked
package dateline.ingest.page.outline;

import org.jspecify.annotations.NullMarked;
