/**
 * Where articles come from besides the inbox: feeds, pages and sitemaps that are polled, webhooks that come in.
 *
 * <p>{@link dateline.source.SourcePolling} asks a source, hands what is new to the newsroom, and remembers what it saw.
 *
 * <p>The size of a picture is read from its first bytes here, so that no decoder sees what a stranger sends;
 * robots.txt and Link fields are read here, each within a limit of its own.
 */
@NullMarked
package dateline.source;

import org.jspecify.annotations.NullMarked;
