/**
 * The one guarded way to other machines: checked addresses, bounded answers.
 *
 * <p>Every request that Dateline makes of another machine goes through {@link dateline.outbound.OutboundClient}. It asks http
 * and https only, connects to no address but those that were checked, and bounds what an answer may cost. Jetty's client
 * serves it, for the JDK's own resolves a name once more after the check.
 *
 * <p>Names that were looked up are kept here: the resolver of the JDK holds the thread of whoever asks until a name server answers, and
 * many subscribers are told at once.
 */
@NullMarked
package dateline.outbound;

import org.jspecify.annotations.NullMarked;
