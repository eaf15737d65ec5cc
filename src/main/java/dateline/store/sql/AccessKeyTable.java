package dateline.store.sql;

import dateline.store.AccessKey;
import dateline.store.KeySecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who may use the HTTP interface. */
record AccessKeyTable(Handle handle) {
    private record Hashed(AccessKey key, String hash) {}

    List<AccessKey> list() {
        return handle.createQuery(
                        "SELECT name, scope, added_at, revoked_at, expires_at, last_used_at FROM access_key ORDER BY"
                                + " name")
                .map((row, context) -> key(row))
                .list();
    }

    /** The index finds the row by a hash that nobody can steer; the comparison in constant time has the last word. */
    Optional<AccessKey> openedBy(KeySecret secret) {
        String hash = secret.hash();
        return handle.createQuery("""
                        SELECT name, scope, hash, added_at, revoked_at, expires_at, last_used_at FROM access_key
                        WHERE hash = :hash AND revoked_at IS NULL
                        """)
                .bind("hash", hash)
                .map((row, context) -> new Hashed(key(row), row.getString("hash")))
                .findOne()
                .filter(found -> MessageDigest.isEqual(bytes(found.hash()), bytes(hash)))
                .map(Hashed::key);
    }

    boolean add(String name, AccessKey.Scope scope, KeySecret secret, Instant now, Optional<Instant> expiresAt) {
        return handle.createUpdate("""
                        INSERT INTO access_key (name, scope, hash, added_at, expires_at)
                        VALUES (:name, :scope, :hash, :at, :expires)
                        ON CONFLICT (name) DO NOTHING
                        """)
                        .bind("name", name)
                        .bind("scope", scope.name())
                        .bind("hash", secret.hash())
                        .bind("at", now.getEpochSecond())
                        .bind("expires", expiresAt.map(Instant::getEpochSecond))
                        .execute()
                > 0;
    }

    boolean revoke(String name, Instant now) {
        return handle.createUpdate("UPDATE access_key SET revoked_at = :at WHERE name = :name AND revoked_at IS NULL")
                        .bind("name", name)
                        .bind("at", now.getEpochSecond())
                        .execute()
                > 0;
    }

    void keepLastUse(String name, Instant at) {
        handle.createUpdate("UPDATE access_key SET last_used_at = :at WHERE name = :name"
                        + " AND (last_used_at IS NULL OR last_used_at < :at)")
                .bind("name", name)
                .bind("at", at.getEpochSecond())
                .execute();
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    private static AccessKey key(ResultSet row) throws SQLException {
        return new AccessKey(
                row.getString("name"),
                AccessKey.Scope.valueOf(row.getString("scope")),
                ColumnValues.moment(row, "added_at"),
                ColumnValues.optionalMoment(row, "revoked_at"),
                ColumnValues.optionalMoment(row, "expires_at"),
                ColumnValues.optionalMoment(row, "last_used_at"));
    }
}
