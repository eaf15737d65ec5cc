package dateline.ingest.ghost;

import dateline.ingest.model.Input;
import dateline.ingest.text.json.JsonCursor;
import java.io.IOException;
import java.util.Optional;

/** Goes through the tables of a Ghost export, {@code {"db": [{"data": {"posts": [...], ...}}]}} or {@code {"data": ...}}. */
final class GhostTables {
    /** Takes one row. The cursor stands on it, and has to be moved over it with {@code value} or {@code skip}. */
    interface RowTaker {
        void row(String table, JsonCursor cursor) throws IOException;
    }

    private GhostTables() {}

    static void read(Input input, RowTaker taker) throws IOException {
        try (var cursor = JsonCursor.over(input.open())) {
            cursor.next();
            envelope(cursor, taker);
            // What is left is read too: an export that was cut off must not pass for a whole one.
            while (cursor.next().isPresent()) {
                cursor.skip();
            }
        }
    }

    private static void envelope(JsonCursor cursor, RowTaker taker) throws IOException {
        Optional<String> member = cursor.nextMember();
        while (member.isPresent()) {
            if (member.get().equals("data") && cursor.isAtObject()) {
                tables(cursor, taker);
            } else if (member.get().equals("db") && cursor.isAtList()) {
                while (cursor.nextElement()) {
                    envelope(cursor, taker);
                }
            } else {
                cursor.skip();
            }
            member = cursor.nextMember();
        }
    }

    private static void tables(JsonCursor cursor, RowTaker taker) throws IOException {
        Optional<String> table = cursor.nextMember();
        while (table.isPresent()) {
            if (cursor.isAtList()) {
                while (cursor.nextElement()) {
                    taker.row(table.get(), cursor);
                }
            } else {
                cursor.skip();
            }
            table = cursor.nextMember();
        }
    }
}
