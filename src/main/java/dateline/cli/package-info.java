/**
 * The command line, one class a command.
 */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
