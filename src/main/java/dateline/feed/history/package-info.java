/**
 * What a feed was before: how its archives are cut, where feeds stood that ended or moved.
 */
@NullMarked
package dateline.feed.history;

import org.jspecify.annotations.NullMarked;
