package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What PostgreSQL's error codes (SQLSTATE) mean to people. */
record PostgresqlFailures(String store) implements StoreFailures {
    private static final String NOTHING_KEPT = " Nothing of the last step was kept.";

    /** data_corrupted and index_corrupted. */
    private static final Set<String> DAMAGED = Set.of("XX001", "XX002");

    @Override
    public String unknown(SQLException failure) {
        return "The store " + store + " fails: " + failure.getMessage() + ".";
    }

    @Override
    public StoreUnavailableException locked() {
        return new StoreUnavailableException(lockedTooLong(), null);
    }

    StoreUnavailableException tooOld(int version, int oldest) {
        return new StoreUnavailableException(
                "The store " + store + " is in PostgreSQL " + version + "; at least " + oldest + " is needed.", null);
    }

    @Override
    public boolean isFull(Throwable failure) {
        return state(failure).filter("53100"::equals).isPresent();
    }

    @Override
    public boolean isDamaged(Throwable failure) {
        return state(failure).filter(DAMAGED::contains).isPresent();
    }

    @Override
    public Optional<String> sentence(Throwable failure) {
        return state(failure).flatMap(this::sentenceOf);
    }

    private static Optional<String> state(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(SQLException::getSQLState)
                .filter(state -> state != null && state.length() == 5)
                .findFirst();
    }

    private String lockedTooLong() {
        return "The store " + store + " was locked by another program for too long. End that program, or try again.";
    }

    private Optional<String> sentenceOf(String state) {
        return bySituation(state).or(() -> byClass(state.substring(0, 2)));
    }

    private Optional<String> bySituation(String state) {
        return switch (state) {
            case "55P03", "57014" -> Optional.of(lockedTooLong());
            case "3D000" ->
                Optional.of("There is no database for the store " + store
                        + ". Make it with createdb, or correct the name.");
            case "25006" ->
                Optional.of("The store " + store + " can only be read: it is a standby. Name the primary server.");
            case "42501", "3F000" ->
                Optional.of("The store " + store + " cannot be written to. Give this user the right to make tables in"
                        + " the schema, or name another database with --store.");
            case "53100" -> Optional.of("The disk of the store " + store + " is full." + NOTHING_KEPT + " Make room.");
            case "XX001", "XX002" ->
                Optional.of("The store " + store + " is damaged." + NOTHING_KEPT + " Put a backup in its place.");
            case "25P03" ->
                Optional.of("The store " + store + " was lost: this program stood still in the midst of a step."
                        + NOTHING_KEPT + " Try again.");
            case "53300" ->
                Optional.of("The store " + store + " takes no more connections. Raise max_connections: each server"
                        + " needs " + PostgresqlConnections.CONNECTIONS + ".");
            case "58030" ->
                Optional.of("The disk of the store " + store + " fails." + NOTHING_KEPT + " Look at the disk.");
            default -> Optional.empty();
        };
    }

    private Optional<String> byClass(String stateClass) {
        return switch (stateClass) {
            case "08" ->
                Optional.of("The store " + store + " cannot be reached. Start its PostgreSQL, or correct the address.");
            case "57" -> Optional.of("The store " + store + " is just being stopped or started. Try again.");
            case "28" ->
                Optional.of("The store " + store + " does not let this user in. Correct the user or the password.");
            case "53" -> Optional.of("The store " + store + " has no room for more at present. Try again.");
            case "XX" ->
                Optional.of("The store " + store + " is damaged. Look into the log of PostgreSQL; put a backup in its"
                        + " place.");
            default -> Optional.empty();
        };
    }
}
