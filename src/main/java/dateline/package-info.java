/**
 * The whole story in one class: an input is filed, stored, printed. {@link dateline.Newsroom} is the class to read first.
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
