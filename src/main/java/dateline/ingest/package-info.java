/**
 * Any input becomes a clean article, or a refusal with its reason: chooses the reader, normalises, places.
 *
 * <p>Names of authors are read by two sets of rules, for they answer two questions. What a sender gives as the byline is taken
 * at its word and split by {@link dateline.ingest.Bylines}; whether a line of a page or a text is a byline at all, {@link
 * dateline.ingest.text.byline.BylineNames} judges first, and what it found is split no further.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
