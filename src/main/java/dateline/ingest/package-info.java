/**
 * Any input becomes a clean article, or a refusal with its reason: read, normalise, account for it.
 */
@NullMarked
package dateline.ingest;

import org.jspecify.annotations.NullMarked;
