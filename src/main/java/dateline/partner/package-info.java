/**
 * What platforms under an agreement get: the stories of a feed in the platform's own dialect, within its own list of HTML,
 * with the pictures that may be passed on, and a word of its own for what it has to take down.
 */
@NullMarked
package dateline.partner;

import org.jspecify.annotations.NullMarked;
