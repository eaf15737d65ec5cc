/**
 * Answers requests: feeds from memory, pages and the interface by routes.
 */
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
