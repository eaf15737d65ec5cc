/**
 * Exports of WordPress become raw articles.
 */
@NullMarked
package dateline.ingest.wordpress;

import org.jspecify.annotations.NullMarked;
