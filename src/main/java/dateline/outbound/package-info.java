/**
 * The one way out: every request that Dateline makes of another machine goes through {@link
 * dateline.outbound.OutboundClient}. It asks http and https only, connects to no address but those that were checked, and
 * bounds what an answer may cost.
 */
@NullMarked
package dateline.outbound;

import org.jspecify.annotations.NullMarked;
