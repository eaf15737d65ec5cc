/**
 * Pages for people.
 *
 * <p>Elements are methods of Java, so that every text is escaped and the compiler sees each page; a template engine would bring a
 * language of its own.
 */
@NullMarked
package dateline.http.page;

import org.jspecify.annotations.NullMarked;
