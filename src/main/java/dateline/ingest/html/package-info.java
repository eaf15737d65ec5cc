/**
 * Any HTML becomes the allowed HTML.
 *
 * <p>Jsoup's own cleaner knows an allow-list of elements and attributes; it does not make text well formed for feed readers,
 * find the address of a picture behind a placeholder, or say what it took away. So the rules are written here, over Jsoup's
 * tree.
 */
@NullMarked
package dateline.ingest.html;

import org.jspecify.annotations.NullMarked;
