package dateline.store.sql;

import dateline.store.SigningSecret;
import dateline.store.seal.SecretSealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Columns that hold secrets, each sealed for its row. */
record SecretColumns(Handle handle, SecretSealer secretSealer) {
    /** Counts 1 where a secret stands as it is. */
    static final String PLAIN = "plain_secret";

    /** The secret in this column of a row; empty where none stands. */
    Optional<SigningSecret> read(ResultSet row, String column, String place) throws SQLException {
        return ColumnValues.text(row, column)
                .filter(stored -> !stored.isEmpty())
                .map(stored -> secretSealer.opened(stored, place));
    }

    /** What stands in the column for this secret; nothing where there is none. */
    @Nullable
    String written(Optional<SigningSecret> secret, String place) {
        Optional<String> stored = secret.map(known -> secretSealer.stored(known, place));
        if (stored.filter(text -> text.startsWith(SecretSealer.PLAIN)).isPresent()) {
            new PlainStatements(handle).update("UPDATE counter SET value = 1 WHERE name = ? AND value = 0", PLAIN);
        }
        return stored.orElse(null);
    }
}
