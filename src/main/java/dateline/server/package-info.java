/**
 * What a running server does: routes, background jobs, the inbox, the sources.
 */
@NullMarked
package dateline.server;

import org.jspecify.annotations.NullMarked;
