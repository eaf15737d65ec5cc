package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's error codes mean to people. */
record SqliteFailures(Path file, Duration patience) implements StoreFailures {
    private static final Set<SQLiteErrorCode> FULL = EnumSet.of(
            SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR_WRITE, SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    /** The low byte of a code is the class of the error, the others are its circumstances. */
    private static final int CLASS = 0xFF;

    /** SQLITE_CORRUPT and SQLITE_NOTADB. */
    private static final Set<Integer> DAMAGED = Set.of(11, 26);

    @Override
    public String store() {
        return file.toString();
    }

    @Override
    public String unknown(SQLException failure) {
        return "The store " + file + " cannot be opened: " + failure.getMessage();
    }

    @Override
    public StoreUnavailableException locked() {
        return new StoreUnavailableException(lockedTooLong(), null);
    }

    StoreUnavailableException beingRestored() {
        return new StoreUnavailableException(
                "A backup is being put in the place of the store " + file + ". Try again when that has ended.", null);
    }

    StoreUnavailableException halfRestored() {
        return new StoreUnavailableException(
                "A restore of the store " + file + " was broken off before it was whole. Give the same command again:"
                        + " dateline restore FILE. What lay here before is in the folder before-restore beside it.",
                null);
    }

    /** Whether there was no room on the disk; a file that cannot grow says so in one way or another. */
    @Override
    public boolean isFull(Throwable failure) {
        return sqliteFailure(failure)
                .map(SQLiteException::getResultCode)
                .filter(FULL::contains)
                .isPresent();
    }

    @Override
    public boolean isDamaged(Throwable failure) {
        return sqliteFailure(failure)
                .map(found -> found.getResultCode().code & CLASS)
                .filter(DAMAGED::contains)
                .isPresent();
    }

    private String lockedTooLong() {
        return "The store " + file + " was locked by another program for more than " + patience.toSeconds()
                + " seconds. End that program, or try again.";
    }

    @Override
    public Optional<String> sentence(Throwable failure) {
        return sqliteFailure(failure).flatMap(this::sentenceOf);
    }

    private static Optional<SQLiteException> sqliteFailure(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLiteException.class::isInstance)
                .map(SQLiteException.class::cast)
                .findFirst();
    }

    private Optional<String> sentenceOf(SQLiteException failure) {
        return switch (failure.getResultCode().code & CLASS) {
            case 5, 6 -> Optional.of(lockedTooLong());
            case 3, 8, 14 ->
                Optional.of("The store " + file + " cannot be written to. Give this user the right to"
                        + " write to the file and its folder, or name another folder with --data.");
            case 13 ->
                Optional.of("The disk of the store " + file
                        + " is full. Nothing of the last step was kept; make room and try again.");
            case 10 ->
                Optional.of("The disk of the store " + file + " fails: " + failure.getMessage()
                        + ". Nothing of the last step was kept; look at the disk, then start again.");
            case 11, 26 ->
                Optional.of("The store " + file + " is damaged or is no store of Dateline: " + failure.getMessage()
                        + ". Put a backup in its place, or move it away to begin an empty one.");
            default -> Optional.empty();
        };
    }
}
