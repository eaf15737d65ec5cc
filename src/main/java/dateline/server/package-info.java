/**
 * What a running server does: routes, background jobs, the inbox, the sources.
 *
 * <p>A task that goes on is planned here: an executor of the JDK runs at fixed times, and neither sooner when somebody asks nor once for all
 * who ask meanwhile. Slow requests are ended here, for Jetty's idle timeout begins anew with each byte.
 */
@NullMarked
package dateline.server;

import org.jspecify.annotations.NullMarked;
