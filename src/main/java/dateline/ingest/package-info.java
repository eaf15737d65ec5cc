/**
 * Any input becomes a clean article, or a refusal with its reason: chooses the reader, normalises, places.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
