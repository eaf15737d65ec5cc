/**
 * What a feed was before: archives, changes, feeds that ended or moved.
 */
@NullMarked
package dateline.feed.history;

import org.jspecify.annotations.NullMarked;
