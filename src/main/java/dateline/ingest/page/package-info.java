/**
 * A web page becomes a manuscript: its metadata and its text, found among everything else that a page shows.
 */
@NullMarked
package dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
