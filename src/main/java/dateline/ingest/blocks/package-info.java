/**
 * The model that judges which blocks of a page belong to its story.
 */
@NullMarked
package dateline.ingest.blocks;

import org.jspecify.annotations.NullMarked;
