/**
 * The model that judges which blocks of a page and lines of a text belong to a story, and the words that it looks for.
 */
@NullMarked
package dateline.ingest.blocks;

import org.jspecify.annotations.NullMarked;
