/**
 * What SQLite and PostgreSQL do each in a way of their own: connections, migrations, write order, change signal, failures.
 */
@NullMarked
package dateline.store.engine;

import org.jspecify.annotations.NullMarked;
