/**
 * What SQLite and PostgreSQL do each in a way of their own: connections, migrations, write order, change signal, failures.
 *
 * <p>The readers' connections are pooled here: a thread that reads within a read must not wait for itself, as it would in a general
 * pool such as HikariCP once all are taken.
 */
@NullMarked
package dateline.store.engine;

import org.jspecify.annotations.NullMarked;
