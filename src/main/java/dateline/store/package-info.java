/**
 * Keeps articles, their versions and the change sequence; the one gate through which the public sees them.
 */
@NullMarked
package dateline.store;

import org.jspecify.annotations.NullMarked;
