/**
 * Exports of Ghost become raw articles.
 */
@NullMarked
package dateline.ingest.ghost;

import org.jspecify.annotations.NullMarked;
