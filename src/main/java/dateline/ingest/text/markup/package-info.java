/**
 * What readers of HTML share: escapes, source sets, lists, formulas, links, bounds.
 *
 * <p>Jsoup gives the elements and attributes; what a {@code srcset} offers, a formula says or an escape meant it does not tell.
 */
@NullMarked
package dateline.ingest.text.markup;

import org.jspecify.annotations.NullMarked;
