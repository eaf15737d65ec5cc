/**
 * Judges which blocks of a page or text belong to the story.
 */
@NullMarked
package dateline.ingest.blocks;

import org.jspecify.annotations.NullMarked;
