/**
 * The keyed interface for newsroom systems, webhooks and hubs.
 */
@NullMarked
package dateline.http.api;

import org.jspecify.annotations.NullMarked;
