/**
 * Serves feeds from memory, and what all answers have in common.
 */
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
