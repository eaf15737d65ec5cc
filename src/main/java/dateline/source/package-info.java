/**
 * Where articles come from besides the inbox: feeds, pages and sitemaps that are polled, webhooks that come in.
 *
 * <p>{@link dateline.source.SourcePolling} asks a source, hands what is new to the newsroom, and remembers what it saw.
 */
@NullMarked
package dateline.source;

import org.jspecify.annotations.NullMarked;
