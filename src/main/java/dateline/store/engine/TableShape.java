package dateline.store.engine;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of the store, as both databases have it.
 *
 * @param columns by their names
 * @param key the columns by which its rows are known
 */
record TableShape(String name, Map<String, Kind> columns, List<String> key) {
    /** What each database has for itself. */
    private static final Set<String> OWN = Set.of(
            SchemaMigration.HISTORY,
            UnfinishedCopyMark.TABLE,
            PostgresqlWriteConnection.WRITES,
            PostgresqlSharedCounts.TABLE);

    /** What a column holds. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        BYTES;

        private static Kind of(String type) {
            return switch (type.toLowerCase(Locale.ROOT)) {
                case "text" -> TEXT;
                case "blob", "bytea" -> BYTES;
                case "boolean", "bool" -> TRUTH;
                case "integer", "bigint", "int4", "int8" -> NUMBER;
                default -> throw new IllegalStateException("The store has no columns of the type " + type + ".");
            };
        }
    }

    /** All of them, each behind those that it refers to. */
    static List<TableShape> of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        var names = new TreeSet<String>();
        try (var tables = data.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> OWN.contains(name) || name.startsWith("sqlite_"));
        var shapes = new ArrayList<TableShape>();
        for (String name : inOrder(connection, names)) {
            shapes.add(of(connection, name));
        }
        return shapes;
    }

    private static TableShape of(Connection connection, String name) throws SQLException {
        Map<String, Kind> columns = new TreeMap<>();
        try (var all = connection.getMetaData().getColumns(null, connection.getSchema(), name, "%")) {
            while (all.next()) {
                if (name.equals(all.getString("TABLE_NAME"))) {
                    columns.put(all.getString("COLUMN_NAME"), Kind.of(all.getString("TYPE_NAME")));
                }
            }
        }
        var key = new TreeMap<Integer, String>();
        try (var all = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), name)) {
            while (all.next()) {
                key.put(all.getInt("KEY_SEQ"), all.getString("COLUMN_NAME"));
            }
        }
        return new TableShape(name, columns, List.copyOf(key.values()));
    }

    private static List<String> inOrder(Connection connection, Set<String> names) throws SQLException {
        Map<String, Set<String>> needed = new TreeMap<>();
        for (String name : names) {
            var others = new TreeSet<String>();
            try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
                while (keys.next()) {
                    others.add(keys.getString("PKTABLE_NAME"));
                }
            }
            others.remove(name);
            needed.put(name, others);
        }
        var order = new ArrayList<String>();
        while (order.size() < names.size()) {
            String next = needed.entrySet().stream()
                    .filter(entry -> !order.contains(entry.getKey()) && order.containsAll(entry.getValue()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables refer to each other in a circle."))
                    .getKey();
            order.add(next);
        }
        return order;
    }

    /** All rows, in the order of their keys. */
    String select() {
        return "SELECT " + list(columns.keySet()) + " FROM " + quoted(name) + " ORDER BY " + list(key);
    }

    /** Puts a row in the place of the one with the same key, if there is one. */
    String put() {
        String others = columns.keySet().stream()
                .filter(column -> !key.contains(column))
                .map(column -> quoted(column) + " = excluded." + quoted(column))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + quoted(name) + " (" + list(columns.keySet()) + ") VALUES ("
                + columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ") ON CONFLICT ("
                + list(key) + ") DO " + (others.isEmpty() ? "NOTHING" : "UPDATE SET " + others);
    }

    /** Takes the row of a key away. */
    String delete() {
        return "DELETE FROM " + quoted(name) + " WHERE "
                + key.stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(" AND "));
    }

    private static String list(Collection<String> columns) {
        return columns.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
