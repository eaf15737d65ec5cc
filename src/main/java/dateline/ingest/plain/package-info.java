/**
 * Plain text becomes a raw article: typed, sent, or scraped from a page.
 */
@NullMarked
package dateline.ingest.plain;

import org.jspecify.annotations.NullMarked;
