package dateline.store.sql;

import dateline.store.DeskAccounts;
import dateline.store.DeskSession;
import dateline.store.DeskUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Editors and their sessions in the tables of the store. */
public final class SqlDeskAccounts implements DeskAccounts {
    private final Transactions reading;
    private final Transactions writing;

    /** Reads by the one and writes by the other. */
    public SqlDeskAccounts(Transactions reading, Transactions writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public List<DeskUser> users() {
        return reading.in(handle -> handle.createQuery("SELECT name, password, added_at FROM desk_user ORDER BY name")
                .map((row, context) -> user(row))
                .list());
    }

    @Override
    public Optional<DeskUser> user(String name) {
        return reading.in(
                handle -> handle.createQuery("SELECT name, password, added_at FROM desk_user WHERE name = :name")
                        .bind("name", name)
                        .map((row, context) -> user(row))
                        .findOne());
    }

    @Override
    public boolean add(DeskUser user) {
        return writing.in(handle -> handle.createUpdate("""
            INSERT INTO desk_user (name, password, added_at) VALUES (:name, :password, :at)
            ON CONFLICT (name) DO NOTHING
            """)
                        .bind("name", user.name())
                        .bind("password", user.passwordHash())
                        .bind("at", user.addedAt().getEpochSecond())
                        .execute()
                > 0);
    }

    @Override
    public boolean remove(String name) {
        return writing.in(handle -> {
            endAll(handle, name);
            forgetBrowsers(handle, name);
            return handle.createUpdate("DELETE FROM desk_user WHERE name = :name")
                            .bind("name", name)
                            .execute()
                    > 0;
        });
    }

    @Override
    public boolean changePassword(String name, String passwordHash) {
        return writing.in(handle -> {
            endAll(handle, name);
            forgetBrowsers(handle, name);
            return handle.createUpdate("UPDATE desk_user SET password = :password WHERE name = :name")
                            .bind("name", name)
                            .bind("password", passwordHash)
                            .execute()
                    > 0;
        });
    }

    @Override
    public void begin(DeskSession session, Instant end) {
        writing.in(handle -> {
            handle.createUpdate("DELETE FROM desk_session WHERE began_at < :end")
                    .bind("end", end.getEpochSecond())
                    .execute();
            return handle.createUpdate("""
                INSERT INTO desk_session (hash, name, began_at, used_at) VALUES (:hash, :name, :began, :used)
                """)
                    .bind("hash", session.hash())
                    .bind("name", session.user())
                    .bind("began", session.beganAt().getEpochSecond())
                    .bind("used", session.usedAt().getEpochSecond())
                    .execute();
        });
    }

    @Override
    public Optional<DeskSession> session(String hash) {
        return reading.in(handle -> handle.createQuery("""
            SELECT hash, name, began_at, used_at FROM desk_session
            WHERE hash = :hash AND name IN (SELECT name FROM desk_user)
            """)
                .bind("hash", hash)
                .map((row, context) -> new DeskSession(
                        row.getString("hash"),
                        row.getString("name"),
                        ColumnValues.moment(row, "began_at"),
                        ColumnValues.moment(row, "used_at")))
                .findOne());
    }

    @Override
    public void use(String hash, Instant at) {
        writing.in(handle -> handle.createUpdate("UPDATE desk_session SET used_at = :at WHERE hash = :hash")
                .bind("hash", hash)
                .bind("at", at.getEpochSecond())
                .execute());
    }

    @Override
    public void end(String hash) {
        writing.in(handle -> handle.createUpdate("DELETE FROM desk_session WHERE hash = :hash")
                .bind("hash", hash)
                .execute());
    }

    @Override
    public int endAll(String user) {
        return writing.in(handle -> endAll(handle, user));
    }

    @Override
    public void keepBrowser(String hash, String user, Instant at, Instant end) {
        writing.in(handle -> {
            handle.createUpdate("DELETE FROM desk_browser WHERE seen_at < :end")
                    .bind("end", end.getEpochSecond())
                    .execute();
            return handle.createUpdate("""
                INSERT INTO desk_browser (hash, name, seen_at) VALUES (:hash, :name, :at)
                ON CONFLICT (hash) DO UPDATE SET name = :name, seen_at = :at
                """)
                    .bind("hash", hash)
                    .bind("name", user)
                    .bind("at", at.getEpochSecond())
                    .execute();
        });
    }

    @Override
    public boolean knowsBrowser(String hash, String user) {
        return reading.in(
                handle -> handle.createQuery("SELECT COUNT(*) FROM desk_browser WHERE hash = :hash AND name = :name")
                                .bind("hash", hash)
                                .bind("name", user)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    private static int endAll(Handle handle, String user) {
        return handle.createUpdate("DELETE FROM desk_session WHERE name = :name")
                .bind("name", user)
                .execute();
    }

    private static void forgetBrowsers(Handle handle, String user) {
        handle.createUpdate("DELETE FROM desk_browser WHERE name = :name")
                .bind("name", user)
                .execute();
    }

    private static DeskUser user(ResultSet row) throws SQLException {
        return new DeskUser(row.getString("name"), row.getString("password"), ColumnValues.moment(row, "added_at"));
    }
}
