/**
 * Reads the files of {@code feeds/}; every mistake is told with file, line and advice.
 *
 * <p>SnakeYAML parses; what it says of a mistake is put into words for somebody who never saw a parser, with the place that
 * binding to objects would lose.
 */
@NullMarked
package dateline.publication.yaml;

import org.jspecify.annotations.NullMarked;
