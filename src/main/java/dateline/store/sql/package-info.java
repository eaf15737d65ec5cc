/**
 * The tables of the store, one class a table.
 *
 * <p>What is run for each story that is filed goes past Jdbi, which takes longer to look up how than the database to do it.
 */
@NullMarked
package dateline.store.sql;

import org.jspecify.annotations.NullMarked;
