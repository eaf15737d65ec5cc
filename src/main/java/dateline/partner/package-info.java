/**
 * The stories of a feed in the dialects of partner platforms.
 *
 * <p>A body is reduced to a platform's elements here: Jsoup's cleaner knows an allow-list too, but leaves the words of a heading that
 * is not taken between two paragraphs, outside of both.
 */
@NullMarked
package dateline.partner;

import org.jspecify.annotations.NullMarked;
