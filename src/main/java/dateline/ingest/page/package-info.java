/**
 * A web page comes in, the story in it goes out: body, headline, bylines, dates, lead image, and how sure we are of each.
 *
 * <p>The page becomes a row of text blocks ({@link dateline.ingest.page.Outline}), each judged in its place; what the page
 * says about itself ({@link dateline.ingest.page.Testimony}) is held against what stands in it.
 */
@NullMarked
package dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
