/**
 * Which pages there are, for search engines: the sitemap of all, and that of the news of the last two days.
 *
 * <p>Sitemaps are written as text: few elements with text alone, of which a library of feeds knows none.
 */
@NullMarked
package dateline.feed.sitemap;

import org.jspecify.annotations.NullMarked;
