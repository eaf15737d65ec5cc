/**
 * Finds headline, byline, dates, section, tags and pictures of a page.
 */
@NullMarked
package dateline.ingest.page.fields;

import org.jspecify.annotations.NullMarked;
