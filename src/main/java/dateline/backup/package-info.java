/**
 * Writes all of a data folder to one file while it is in use, and puts it back.
 *
 * <p>A backup is a ZIP file (APPNOTE 6.3): the store as it stood at one moment, what else lies in the folder, and
 * {@code manifest.json}, which says of each what it must be.
 */
@NullMarked
package dateline.backup;

import org.jspecify.annotations.NullMarked;
