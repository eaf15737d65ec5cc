/** Rounds of filing under faults: what is killed, stopped, filled, locked or cut, and what is there afterwards. */
@NullMarked
package dateline.bench.faults;

import org.jspecify.annotations.NullMarked;
