/**
 * Dates as people, wires and feeds write them: months, weekdays, eras, zones.
 */
@NullMarked
package dateline.ingest.text.date;

import org.jspecify.annotations.NullMarked;
