/**
 * The tables of the store, one class a table.
 */
@NullMarked
package dateline.store.sql;

import org.jspecify.annotations.NullMarked;
