/**
 * What becomes of a story: filed, revised, held, corrected, withdrawn, and by whom.
 */
@NullMarked
package dateline.editorial;

import org.jspecify.annotations.NullMarked;
