package dateline.store.engine;

import dateline.article.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that is the same whichever of the databases it was read from. */
final class TableRow {
    private static final byte[] NOTHING = {0};

    private final TableShape shape;
    private final Map<String, byte[]> values;

    private TableRow(TableShape shape, Map<String, byte[]> values) {
        this.shape = shape;
        this.values = values;
    }

    static TableRow of(TableShape shape, ResultSet row) throws SQLException {
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (Map.Entry<String, TableShape.Kind> column : shape.columns().entrySet()) {
            values.put(column.getKey(), told(row, column.getKey(), column.getValue()));
        }
        return new TableRow(shape, values);
    }

    /** A byte that tells whether there is anything, and what there is. */
    private static byte[] told(ResultSet row, String column, TableShape.Kind kind) throws SQLException {
        byte[] value =
                switch (kind) {
                    case TEXT -> text(row.getString(column));
                    case BYTES -> row.getBytes(column);
                    case TRUTH -> new byte[] {(byte) (row.getBoolean(column) ? 1 : 0)};
                    // Numbers that are not below zero, as those of keys, stand in the order of these bytes.
                    case NUMBER ->
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(row.getLong(column))
                                .array();
                };
        if (value == null || row.wasNull()) {
            return NOTHING;
        }
        byte[] told = new byte[value.length + 1];
        told[0] = 1;
        System.arraycopy(value, 0, told, 1, value.length);
        return told;
    }

    private static byte @Nullable [] text(@Nullable String text) {
        return text == null ? null : PostgresqlEngine.writable(text).getBytes(StandardCharsets.UTF_8);
    }

    /** As the keys of the two stand to each other, in the order in which both databases give them. */
    int compareKey(TableRow other) {
        int order = 0;
        for (int i = 0; order == 0 && i < shape.key().size(); i++) {
            String column = shape.key().get(i);
            order = Arrays.compareUnsigned(values.get(column), other.values.get(column));
        }
        return order;
    }

    boolean isSameAs(TableRow other) {
        return values.entrySet().stream()
                .allMatch(value -> Arrays.equals(value.getValue(), other.values.get(value.getKey())));
    }

    long size() {
        return values.values().stream().mapToLong(value -> value.length).sum();
    }

    byte[] digest() {
        MessageDigest digest = Sha256.digest();
        values.values().forEach(value -> {
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
            digest.update(value);
        });
        return digest.digest();
    }

    /** Hands all values over, in the order of the columns. */
    void bindAll(PreparedStatement statement) throws SQLException {
        int position = 1;
        for (String column : values.keySet()) {
            bind(statement, position++, column);
        }
    }

    void bindKey(PreparedStatement statement) throws SQLException {
        int position = 1;
        for (String column : shape.key()) {
            bind(statement, position++, column);
        }
    }

    private void bind(PreparedStatement statement, int position, String column) throws SQLException {
        byte[] told = values.get(column);
        if (told == null || told[0] == 0) {
            statement.setObject(position, null);
            return;
        }
        ByteBuffer value = ByteBuffer.wrap(told, 1, told.length - 1);
        switch (Objects.requireNonNull(shape.columns().get(column))) {
            case TEXT ->
                statement.setString(
                        position, StandardCharsets.UTF_8.decode(value).toString());
            case BYTES -> statement.setBytes(position, Arrays.copyOfRange(told, 1, told.length));
            case TRUTH -> statement.setBoolean(position, told[1] == 1);
            case NUMBER -> statement.setLong(position, value.getLong());
        }
    }
}
