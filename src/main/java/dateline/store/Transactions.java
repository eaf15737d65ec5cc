package dateline.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Runs work in one transaction. */
@FunctionalInterface
interface Transactions {
    <T> T in(Function<Handle, T> work);
}
