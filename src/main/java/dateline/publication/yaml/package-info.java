/**
 * Reads the files of {@code feeds/}; every mistake is told with file, line and advice.
 */
@NullMarked
package dateline.publication.yaml;

import org.jspecify.annotations.NullMarked;
