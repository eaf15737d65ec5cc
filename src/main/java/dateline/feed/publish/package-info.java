/**
 * Composes and renders what changed, and what is asked of the past of a feed; the edition is what is served.
 *
 * <p>Gzip is made piece by piece over the JDK's deflater, so that a change in a long document costs as much as what is around it; a stream
 * of the JDK compresses the whole anew.
 */
@NullMarked
package dateline.feed.publish;

import org.jspecify.annotations.NullMarked;
