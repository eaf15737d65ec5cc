/**
 * The model that judges which blocks of a page and lines of a text belong to a story, and the words that it looks for.
 *
 * <p>The sums of trees are evaluated here, in a loop over three arrays: XGBoost and LightGBM evaluate such models in native code, of
 * which each platform needs another.
 */
@NullMarked
package dateline.ingest.blocks;

import org.jspecify.annotations.NullMarked;
