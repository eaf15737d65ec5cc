/**
 * Serves feeds from memory, and what all answers have in common.
 *
 * <p>HTTP's dates are read here: Jetty reads a year of two digits without regard to today's, from which it may lie at
 * most 50 years ahead (RFC 9110 section 5.6.7), and passes over what stands behind a date.
 */
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
