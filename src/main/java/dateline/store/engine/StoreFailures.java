package dateline.store.engine;

import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** Tells a failure of the world (disk, network, rights, another program) in a sentence for people. */
interface StoreFailures {
    /** How people know the store. */
    String store();

    /** What has happened and what to do; empty when the store is sound. */
    Optional<String> sentence(Throwable failure);

    /** Whether there was no room on the disk. */
    boolean isFull(Throwable failure);

    /** Whether the database itself is damaged. */
    boolean isDamaged(Throwable failure);

    /** What a failure to open it says for which there is no sentence. */
    String unknown(SQLException failure);

    /** That somebody else has had it for too long. */
    StoreUnavailableException locked();

    /** That somebody else uses it. */
    default StoreUnavailableException inUse() {
        return new StoreUnavailableException(
                "The store " + store() + " is in use. Stop every server and command on it, and try again.", null);
    }

    /** That a copy into it has not ended. */
    default StoreUnavailableException halfCopied(String source) {
        return new StoreUnavailableException(
                "The copy of " + source + " into the store " + store()
                        + " is not whole. Give the same command again: dateline store copy FROM TO.",
                null);
    }

    /** The exception to throw for this failure: a sentence about the store, or what it was if the store is sound. */
    default RuntimeException from(RuntimeException failure) {
        return sentence(failure)
                .<RuntimeException>map(sentence -> new StoreUnavailableException(sentence, failure))
                .orElse(failure);
    }

    default StoreUnavailableException from(SQLException failure) {
        return new StoreUnavailableException(sentence(failure).orElseGet(() -> unknown(failure)), failure);
    }

    default StoreUnavailableException ofLock(IOException failure) {
        return new StoreUnavailableException(
                "The lock beside the store " + store() + " cannot be had: " + failure.getMessage()
                        + ". Give this user the right to write to dateline.lock and dateline.use.",
                failure);
    }

    default StoreUnavailableException ofDisk(IOException failure) {
        return new StoreUnavailableException(
                "The disk of the store " + store() + " cannot be looked at: " + failure.getMessage() + ".", failure);
    }
}
