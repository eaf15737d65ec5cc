/**
 * Pages for people.
 */
@NullMarked
package dateline.http.page;

import org.jspecify.annotations.NullMarked;
