/**
 * The newsroom as its editors describe it in {@code feeds/}: title, sections, feeds, windows.
 */
@NullMarked
package dateline.publication;

import org.jspecify.annotations.NullMarked;
