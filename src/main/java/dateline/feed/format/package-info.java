/**
 * Feeds as RSS, Atom, JSON Feed and OPML, one class a format.
 */
@NullMarked
package dateline.feed.format;

import org.jspecify.annotations.NullMarked;
