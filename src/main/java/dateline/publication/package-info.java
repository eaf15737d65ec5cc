/**
 * The newsroom's settings as values: publication, sections, feeds, partners, sources.
 */
@NullMarked
package dateline.publication;

import org.jspecify.annotations.NullMarked;
