/**
 * What flows through Dateline: an article, its parts, its id, and the marks of its editorial life.
 *
 * <p>Nothing here knows where an article comes from or how it leaves.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
