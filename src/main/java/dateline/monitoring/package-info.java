/**
 * What an operator watches: figures for Prometheus, and the log of requests.
 *
 * <p>Both see a request when it has been answered, by {@link org.eclipse.jetty.server.RequestLog}, whichever handler
 * answered it.
 */
@NullMarked
package dateline.monitoring;

import org.jspecify.annotations.NullMarked;
