package dateline.architecture.lower;

/** Uses the package above it. */
public final class Callee {
    /** Up, as it should not be. */
    public Object up() {
        return new dateline.architecture.upper.Caller();
    }
}
