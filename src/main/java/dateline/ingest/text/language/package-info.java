/**
 * In which language a text is written.
 *
 * <p>OpenNLP's model is evaluated here and not by OpenNLP's own detector, which finds the same in ten times the time and three times the
 * memory, for each story.
 */
@NullMarked
package dateline.ingest.text.language;

import org.jspecify.annotations.NullMarked;
