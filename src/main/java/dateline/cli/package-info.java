/**
 * The command line, one class a command, and the place where everything is wired.
 */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
