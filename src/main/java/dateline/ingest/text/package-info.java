/**
 * What any reader needs of text: its lines and words, counted, compared and found; how much of it is taken.
 *
 * <p>{@link dateline.ingest.text.PhraseMatcher} is written here, for each block of a page is asked for hundreds of phrases: a regular
 * expression tries each of them at each place, and this makes one pass and no object.
 */
@NullMarked
package dateline.ingest.text;

import org.jspecify.annotations.NullMarked;
