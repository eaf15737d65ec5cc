/**
 * The whole story in one class, and what is asked about it: reads, files and prints.
 *
 * <p>{@link dateline.Newsroom} is the class to read first.
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
