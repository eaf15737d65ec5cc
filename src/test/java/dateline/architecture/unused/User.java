package dateline.architecture.unused;

/** Calls some of the methods of another class. */
final class User {
    static final Runnable REFERENCE = Used::referred;

    static {
        Used.called();
    }

    private User() {}
}
