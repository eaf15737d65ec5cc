/**
 * Dates as people, wires and feeds write them: months, weekdays, eras, zones.
 *
 * <p>The formatters of {@code java.time} read one form in one language; of a date in a text neither is known before.
 */
@NullMarked
package dateline.ingest.text.date;

import org.jspecify.annotations.NullMarked;
