/**
 * Which pages there are, for search engines: the sitemap of all, and that of the news of the last two days.
 */
@NullMarked
package dateline.feed.sitemap;

import org.jspecify.annotations.NullMarked;
