package dateline.store.engine;

import dateline.article.Progress;
import dateline.store.StoreAddress;
import dateline.store.StoreCopyException;
import dateline.store.StoreCopyReport;
import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a store the same as another one, row by row, in whichever databases they are. What is there already is not written
 * again; so a copy that was broken off goes on where it was, and one beside a running server is brought up to date by the
 * same command once that has stopped.
 */
public final class StoreCopy {
    private final StoreEngine from;
    private final StoreEngine to;
    private final Progress progress;
    private final boolean ofOneMoment;

    /** @param progress told of each row that has been looked at */
    public StoreCopy(StoreAddress from, StoreAddress to, Progress progress) {
        this(from, to, progress, false);
    }

    private StoreCopy(StoreAddress from, StoreAddress to, Progress progress, boolean ofOneMoment) {
        this.from = StoreEngines.of(from);
        this.to = StoreEngines.of(to);
        this.progress = progress;
        this.ofOneMoment = ofOneMoment;
    }

    /** A copy that is complete although its source is written to meanwhile: it is what that was at one moment. */
    public static StoreCopy ofOneMoment(StoreAddress from, StoreAddress to, Progress progress) {
        return new StoreCopy(from, to, progress, true);
    }

    /**
     * Copies, and compares both by the number and the digest of the rows of each table.
     *
     * @throws StoreCopyException when there is nothing to copy, or something else where it should go
     * @throws StoreUnavailableException when one of the two cannot be had
     */
    @SuppressWarnings("try")
    public StoreCopyReport run() {
        if (from.name().equals(to.name())) {
            throw new StoreCopyException(
                    "Both are the same store, " + from.name() + ". Name another one for the copy.");
        }
        if (!from.exists()) {
            throw new StoreCopyException("There is no store in " + from.name() + ". Correct the first address.");
        }
        try (AutoCloseable source = from.use();
                AutoCloseable target = to.useAlone()) {
            from.bringUpToDate();
            to.bringUpToDate();
            return copy();
        } catch (SQLException e) {
            throw (to instanceof PostgresqlEngine ? to : from).failures().from(e);
        } catch (IOException e) {
            throw to.failures().ofDisk(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The use of a store has ended in a way of its own.", e);
        }
    }

    private StoreCopyReport copy() throws SQLException, IOException {
        try (ChangeSignal changeSignal = from.changeSignal();
                Connection writing = to.plain().getConnection()) {
            long dataVersion = changeSignal.dataVersion();
            try (Connection reading = from.openReader();
                    Connection target = to.openReader()) {
                reading.setAutoCommit(false);
                target.setAutoCommit(false);
                UnfinishedCopyMark.source(reading).ifPresent(other -> {
                    throw from.failures().halfCopied(other);
                });
                List<TableShape> shapes = TableShape.of(reading);
                if (!shapes.equals(TableShape.of(writing))) {
                    throw new IllegalStateException("The two stores have different tables.");
                }
                if (mark(writing, reading, shapes)) {
                    long of = rows(reading, shapes);
                    List<Long> written =
                            new TableTransfer(reading, target, writing, done -> progress.at(done, of)).all(shapes);
                    return report(reading, writing, shapes, written, () -> changeSignal.dataVersion() == dataVersion);
                }
                return report(
                        reading,
                        writing,
                        shapes,
                        shapes.stream().map(shape -> 0L).toList(),
                        () -> true);
            }
        }
    }

    /** Whether nobody has written meanwhile. */
    @FunctionalInterface
    private interface Quiet {
        boolean isQuiet() throws SQLException;
    }

    /** Marks an empty store as one that is being copied into. Gives false for one that is the same already. */
    private boolean mark(Connection writing, Connection reading, List<TableShape> shapes) throws SQLException {
        Optional<String> source = UnfinishedCopyMark.source(writing);
        if (source.isPresent()) {
            if (source.get().equals(from.name())) {
                return true;
            }
            throw to.failures().halfCopied(source.get());
        }
        if (isEmpty(writing, shapes)) {
            UnfinishedCopyMark.set(writing, from.name());
            return true;
        }
        if (differing(reading, writing, shapes).isPresent()) {
            throw new StoreCopyException("The store " + to.name()
                    + " holds something else already. Name an empty database or folder, or take what is there away.");
        }
        return false;
    }

    private static boolean isEmpty(Connection connection, List<TableShape> shapes) throws SQLException {
        for (TableShape shape : shapes) {
            String counted =
                    "SELECT count(*) FROM " + shape.name() + (shape.name().equals("counter") ? " WHERE value > 0" : "");
            boolean isSettled = shape.name().equals("setting");
            if (!isSettled && number(connection, counted) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<TableShape> differing(Connection reading, Connection writing, List<TableShape> shapes)
            throws SQLException {
        writing.setAutoCommit(false);
        try {
            for (TableShape shape : shapes) {
                if (!TableDigest.of(reading, shape).equals(TableDigest.of(writing, shape))) {
                    return Optional.of(shape);
                }
            }
            return Optional.empty();
        } finally {
            writing.rollback();
            writing.setAutoCommit(true);
        }
    }

    private StoreCopyReport report(
            Connection reading, Connection writing, List<TableShape> shapes, List<Long> written, Quiet quiet)
            throws SQLException {
        List<StoreCopyReport.Table> tables = new ArrayList<>();
        writing.setAutoCommit(false);
        for (int i = 0; i < shapes.size(); i++) {
            TableShape shape = shapes.get(i);
            TableDigest digest = TableDigest.of(reading, shape);
            if (!digest.equals(TableDigest.of(writing, shape))) {
                throw new StoreUnavailableException(
                        "The copy in " + to.name() + " differs from " + from.name() + " in the table " + shape.name()
                                + ". Give the same command again.",
                        null);
            }
            tables.add(new StoreCopyReport.Table(shape.name(), digest.rows(), written.get(i), digest.hex()));
        }
        writing.commit();
        writing.setAutoCommit(true);
        long lastChange = number(reading, "SELECT coalesce(max(sequence), 0) FROM change");
        boolean isComplete = ofOneMoment || quiet.isQuiet();
        if (isComplete && UnfinishedCopyMark.source(writing).isPresent()) {
            UnfinishedCopyMark.remove(writing);
        }
        return new StoreCopyReport(tables, lastChange, isComplete);
    }

    private static long rows(Connection connection, List<TableShape> shapes) throws SQLException {
        long rows = 0;
        for (TableShape shape : shapes) {
            rows += number(connection, "SELECT count(*) FROM " + shape.name());
        }
        return rows;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
