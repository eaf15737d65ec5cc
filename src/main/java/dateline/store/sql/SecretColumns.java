package dateline.store.sql;

import dateline.store.SigningSecret;
import dateline.store.seal.SecretSealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
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
        return secret.map(known -> secretSealer.stored(known, place)).orElse(null);
    }

    /** Notes it where these were written and there is no key: once for all of them, for there may be many. */
    void notePlain(Stream<SigningSecret> secrets) {
        if (secrets.anyMatch(secret -> !secret.isLocked()) && !secretSealer.canSeal()) {
            new PlainStatements(handle).update("UPDATE counter SET value = 1 WHERE name = ? AND value = 0", PLAIN);
        }
    }
}
