/**
 * The stories of a feed in the dialects of partner platforms.
 */
@NullMarked
package dateline.partner;

import org.jspecify.annotations.NullMarked;
