package dateline.store.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Runs work in one transaction. */
@FunctionalInterface
public interface Transactions {
    <T> T in(Function<Handle, T> work);
}
