/**
 * What readers of HTML share: escapes, source sets, lists, formulas, links, bounds.
 */
@NullMarked
package dateline.ingest.text.markup;

import org.jspecify.annotations.NullMarked;
