/**
 * Writes everything that is public as files, for nginx, Caddy or a bucket to serve. Every byte is an answer of the same
 * handlers that answer readers; nothing here reads a story.
 */
@NullMarked
package dateline.export;

import org.jspecify.annotations.NullMarked;
