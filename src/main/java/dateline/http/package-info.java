/**
 * Serves feeds from memory, and what all answers have in common.
 *
 * <p>Accept-Encoding is read here: Jetty's list of weighed values leaves out what has the weight 0, so that a coding which is refused
 * cannot be told from one that is not named (RFC 9110 section 12.5.3).
 *
 * <p>Of requests for feeds, those that are written as nearly every reader writes them are read in front of Jetty's HTTP, which makes
 * objects of each field before a handler is asked; all others Jetty reads, and it alone judges what is doubtful.
 */
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
