/**
 * What is SQLite's alone: its file, connections, migrations, write order, failures.
 */
@NullMarked
package dateline.store.engine;

import org.jspecify.annotations.NullMarked;
