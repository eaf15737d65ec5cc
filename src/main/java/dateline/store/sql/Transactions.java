package dateline.store.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Runs work in one transaction. */
@FunctionalInterface
public interface Transactions {
    /** Gives what the work gives; when the work throws, so does this, and nothing is written. */
    <T> T in(Function<Handle, T> work);
}
