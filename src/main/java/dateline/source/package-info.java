/**
 * Where articles come from besides the inbox: feeds, pages and sitemaps that are polled, webhooks that come in.
 *
 * <p>{@link dateline.source.SourcePolling} asks a source, hands what is new to the newsroom, and remembers what it saw.
 *
 * <p>The size of a picture is read from its first bytes, for a decoder of images would open the whole of a stranger's file;
 * robots.txt and Link fields are read here, for what there is reads them without limits.
 */
@NullMarked
package dateline.source;

import org.jspecify.annotations.NullMarked;
