/**
 * What stands in a feed: its selection, window, entries, links.
 */
@NullMarked
package dateline.feed;

import org.jspecify.annotations.NullMarked;
