/**
 * What an operator watches: figures for Prometheus, and the log of requests.
 *
 * <p>Both see a request when it has been answered, by {@link org.eclipse.jetty.server.RequestLog}, whichever handler
 * answered it.
 *
 * <p>Lines are written here. Jetty's log can leave out a field of a request but not a part of one, such as the key in a path; Logback's
 * patterns and its XML can say the same as this, and each start would load them for it.
 */
@NullMarked
package dateline.monitoring;

import org.jspecify.annotations.NullMarked;
