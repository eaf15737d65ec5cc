package dateline.store.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Makes tables the same as others: goes through both in the order of their keys, and writes what differs. */
final class TableTransfer {
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final long BYTES_AT_A_TIME = 4L * 1024 * 1024;

    private final Connection source;
    private final Connection target;
    private final Connection writing;
    private final LongConsumer progress;
    private long looked;

    /**
     * @param source reads what is copied
     * @param target reads what is there already
     * @param writing writes beside it
     */
    TableTransfer(Connection source, Connection target, Connection writing, LongConsumer progress) {
        this.source = source;
        this.target = target;
        this.writing = writing;
        this.progress = progress;
    }

    /** Gives of each table how many rows were written. What is gone is taken out before what it refers to. */
    List<Long> all(List<TableShape> shapes) throws SQLException {
        writing.setAutoCommit(false);
        for (int i = shapes.size() - 1; i >= 0; i--) {
            takeOut(shapes.get(i));
        }
        List<Long> written = new ArrayList<>();
        for (TableShape shape : shapes) {
            written.add(put(shape));
        }
        writing.setAutoCommit(true);
        return written;
    }

    private void takeOut(TableShape shape) throws SQLException {
        try (var writer = new BatchWriter(writing, shape.delete());
                var there = new TableRows(target, shape)) {
            if (there.present().isPresent()) {
                try (var wanted = new TableRows(source, shape)) {
                    takeOut(wanted, there, writer);
                }
            }
        }
        target.rollback();
    }

    private static void takeOut(TableRows wanted, TableRows there, BatchWriter writer) throws SQLException {
        for (Optional<TableRow> row = there.present(); row.isPresent(); row = there.present()) {
            advanceTo(row.get(), wanted);
            if (isMissing(row.get(), wanted)) {
                row.get().bindKey(writer.statement);
                writer.add(row.get());
            }
            there.advance();
        }
    }

    private long put(TableShape shape) throws SQLException {
        long written;
        try (var writer = new BatchWriter(writing, shape.put());
                var wanted = new TableRows(source, shape);
                var there = new TableRows(target, shape)) {
            for (Optional<TableRow> row = wanted.present(); row.isPresent(); row = wanted.present()) {
                advanceTo(row.get(), there);
                if (isMissing(row.get(), there)
                        || !row.get().isSameAs(there.present().orElseThrow())) {
                    row.get().bindAll(writer.statement);
                    writer.add(row.get());
                }
                wanted.advance();
                progress.accept(++looked);
            }
            written = writer.written;
        }
        target.rollback();
        return written;
    }

    private static void advanceTo(TableRow row, TableRows rows) throws SQLException {
        while (rows.present().filter(other -> other.compareKey(row) < 0).isPresent()) {
            rows.advance();
        }
    }

    private static boolean isMissing(TableRow row, TableRows rows) {
        return rows.present().filter(other -> other.compareKey(row) == 0).isEmpty();
    }

    /** Writes some rows at a time, each time durably, so that a copy which is killed need not begin anew. */
    private static final class BatchWriter implements AutoCloseable {
        private final Connection writing;
        private final PreparedStatement statement;
        private long written;
        private int waiting;
        private long waitingBytes;

        private BatchWriter(Connection writing, String sql) throws SQLException {
            this.writing = writing;
            this.statement = writing.prepareStatement(sql);
        }

        private void add(TableRow row) throws SQLException {
            statement.addBatch();
            written++;
            waiting++;
            waitingBytes += row.size();
            if (waiting >= ROWS_AT_A_TIME || waitingBytes >= BYTES_AT_A_TIME) {
                flush();
            }
        }

        private void flush() throws SQLException {
            if (waiting > 0) {
                statement.executeLargeBatch();
                writing.commit();
                waiting = 0;
                waitingBytes = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                flush();
            }
        }
    }
}
