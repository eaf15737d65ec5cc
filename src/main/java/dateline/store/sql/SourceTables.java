package dateline.store.sql;

import dateline.store.HostBackoff;
import dateline.store.KnownDocument;
import dateline.store.KnownItem;
import dateline.store.MeasuredImage;
import dateline.store.SourceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of {@code SourceLog}. */
record SourceTables(Handle handle) {

    Optional<SourceState> state(String source) {
        return handle.createQuery("SELECT * FROM source WHERE name = :name")
                .bind("name", source)
                .map((row, context) -> state(row))
                .findOne();
    }

    List<SourceState> states() {
        return handle.createQuery("SELECT * FROM source ORDER BY name")
                .map((row, context) -> state(row))
                .list();
    }

    private static SourceState state(ResultSet row) throws SQLException {
        return new SourceState(
                row.getString("name"),
                row.getString("addresses"),
                ColumnValues.moment(row, "since"),
                moment(row, "polled_at"),
                moment(row, "succeeded_at"),
                moment(row, "new_at"),
                ColumnValues.moment(row, "next_at"),
                row.getInt("failures"),
                row.getBoolean("ended"),
                ColumnValues.text(row, "alarm"),
                row.getString("message"));
    }

    void put(SourceState state) {
        handle.createUpdate("""
                        INSERT INTO source (name, addresses, since, polled_at, succeeded_at, new_at, next_at, failures,
                            ended, alarm, message)
                        VALUES (:name, :addresses, :since, :polled, :succeeded, :new, :next, :failures, :ended, :alarm,
                            :message)
                        ON CONFLICT (name) DO UPDATE SET addresses = excluded.addresses, since = excluded.since,
                            polled_at = excluded.polled_at, succeeded_at = excluded.succeeded_at,
                            new_at = excluded.new_at, next_at = excluded.next_at, failures = excluded.failures,
                            ended = excluded.ended, alarm = excluded.alarm, message = excluded.message
                        """)
                .bind("name", state.name())
                .bind("addresses", state.addresses())
                .bind("since", state.since().getEpochSecond())
                .bind("polled", seconds(state.polledAt()))
                .bind("succeeded", seconds(state.succeededAt()))
                .bind("new", seconds(state.newAt()))
                .bind("next", state.nextAt().getEpochSecond())
                .bind("failures", state.failures())
                .bind("ended", state.ended())
                .bind("alarm", state.alarm().orElse(null))
                .bind("message", state.message())
                .execute();
    }

    void askAt(String source, Instant time) {
        handle.createUpdate("UPDATE source SET next_at = :time WHERE name = :name")
                .bind("time", time.getEpochSecond())
                .bind("name", source)
                .execute();
    }

    List<KnownDocument> documents(String source) {
        return handle.createQuery("SELECT * FROM source_document WHERE source = :source ORDER BY address")
                .bind("source", source)
                .map((row, context) -> document(row))
                .list();
    }

    Optional<KnownDocument> document(String source, String address) {
        return handle.createQuery("SELECT * FROM source_document WHERE source = :source AND address = :address")
                .bind("source", source)
                .bind("address", address)
                .map((row, context) -> document(row))
                .findOne();
    }

    private static KnownDocument document(ResultSet row) throws SQLException {
        return new KnownDocument(
                row.getString("address"),
                ColumnValues.text(row, "moved_to"),
                ColumnValues.text(row, "etag"),
                ColumnValues.text(row, "last_modified"),
                row.getString("digest"),
                ColumnValues.moment(row, "checked_at"));
    }

    void put(String source, KnownDocument document) {
        handle.createUpdate("""
                        INSERT INTO source_document (source, address, moved_to, etag, last_modified, digest, checked_at)
                        VALUES (:source, :address, :moved, :etag, :modified, :digest, :checked)
                        ON CONFLICT (source, address) DO UPDATE SET moved_to = excluded.moved_to, etag = excluded.etag,
                            last_modified = excluded.last_modified, digest = excluded.digest,
                            checked_at = excluded.checked_at
                        """)
                .bind("source", source)
                .bind("address", document.address())
                .bind("moved", document.movedTo().orElse(null))
                .bind("etag", document.etag().orElse(null))
                .bind("modified", document.lastModified().orElse(null))
                .bind("digest", document.digest())
                .bind("checked", document.checkedAt().getEpochSecond())
                .execute();
    }

    Optional<KnownItem> item(String source, String item) {
        return handle.createQuery("SELECT * FROM source_item WHERE source = :source AND item = :item")
                .bind("source", source)
                .bind("item", item)
                .map((row, context) -> item(row))
                .findOne();
    }

    List<KnownItem> itemsAt(String source, String link) {
        return handle.createQuery(
                        "SELECT * FROM source_item WHERE source = :source AND link = :link ORDER BY seen_at, item LIMIT 10")
                .bind("source", source)
                .bind("link", link)
                .map((row, context) -> item(row))
                .list();
    }

    long itemCount(String source) {
        return handle.createQuery("SELECT COUNT(*) FROM source_item WHERE source = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .one();
    }

    private static KnownItem item(ResultSet row) throws SQLException {
        return new KnownItem(row.getString("item"), ColumnValues.text(row, "link"), row.getString("fingerprint"));
    }

    void put(String source, KnownItem item, Instant now) {
        handle.createUpdate("""
                        INSERT INTO source_item (source, item, link, fingerprint, seen_at)
                        VALUES (:source, :item, :link, :fingerprint, :seen)
                        ON CONFLICT (source, item) DO UPDATE SET link = excluded.link,
                            fingerprint = excluded.fingerprint
                        """)
                .bind("source", source)
                .bind("item", item.item())
                .bind("link", item.link().orElse(null))
                .bind("fingerprint", item.fingerprint())
                .bind("seen", now.getEpochSecond())
                .execute();
    }

    void forget(String source) {
        for (String table : List.of("source_document", "source_item", "source")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE " + (table.equals("source") ? "name" : "source")
                            + " = :source")
                    .bind("source", source)
                    .execute();
        }
    }

    Optional<HostBackoff> rest(String host) {
        return handle.createQuery("SELECT * FROM source_host WHERE host = :host")
                .bind("host", host)
                .map((row, context) -> new HostBackoff(
                        row.getString("host"), row.getInt("failures"), ColumnValues.moment(row, "rests_until")))
                .findOne();
    }

    void put(HostBackoff rest) {
        handle.createUpdate("""
                        INSERT INTO source_host (host, failures, rests_until) VALUES (:host, :failures, :until)
                        ON CONFLICT (host) DO UPDATE SET failures = excluded.failures,
                            rests_until = excluded.rests_until
                        """)
                .bind("host", rest.host())
                .bind("failures", rest.failures())
                .bind("until", rest.until().getEpochSecond())
                .execute();
    }

    void wake(String host) {
        handle.createUpdate("DELETE FROM source_host WHERE host = :host")
                .bind("host", host)
                .execute();
    }

    Optional<MeasuredImage> image(String address) {
        return handle.createQuery("SELECT * FROM image_size WHERE address = :address")
                .bind("address", address)
                .map((row, context) -> new MeasuredImage(
                        row.getString("address"),
                        ColumnValues.moment(row, "asked_at"),
                        number(row, "width"),
                        number(row, "height"),
                        ColumnValues.text(row, "type"),
                        row.getObject("length") == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.getLong("length"))))
                .findOne();
    }

    void put(MeasuredImage image) {
        handle.createUpdate("""
                        INSERT INTO image_size (address, asked_at, width, height, type, length)
                        VALUES (:address, :asked, :width, :height, :type, :length)
                        ON CONFLICT (address) DO UPDATE SET asked_at = excluded.asked_at, width = excluded.width,
                            height = excluded.height, type = excluded.type, length = excluded.length
                        """)
                .bind("address", image.address())
                .bind("asked", image.askedAt().getEpochSecond())
                .bind("width", image.width().isPresent() ? image.width().getAsInt() : null)
                .bind("height", image.height().isPresent() ? image.height().getAsInt() : null)
                .bind("type", image.type().orElse(null))
                .bind("length", image.length().isPresent() ? image.length().getAsLong() : null)
                .execute();
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private static @Nullable Long seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(null);
    }
}
