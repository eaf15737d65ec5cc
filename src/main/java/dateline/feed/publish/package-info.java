/**
 * Composes and renders what changed, and what is asked of the past of a feed; the edition is what is served.
 */
@NullMarked
package dateline.feed.publish;

import org.jspecify.annotations.NullMarked;
