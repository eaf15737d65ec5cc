/**
 * Renders what changed, compresses it, and swaps the edition that is served.
 */
@NullMarked
package dateline.feed.publish;

import org.jspecify.annotations.NullMarked;
