/**
 * What any reader needs of text: its lines and words, counted, compared and found; how much of it is taken.
 */
@NullMarked
package dateline.ingest.text;

import org.jspecify.annotations.NullMarked;
