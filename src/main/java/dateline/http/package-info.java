/**
 * Serves feeds from memory, and what all answers have in common.
 *
 * <p>HTTP's dates are read here, for Jetty takes years of two digits for those of the last century (RFC 9110 section 5.6.7) and
 * passes over what stands behind a date.
 */
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
