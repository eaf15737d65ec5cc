package dateline.cli;

/** How a command ends. */
final class ExitStatus {
    static final int DONE = 0;
    /** Part of the input was refused, or a check failed; the rest is done. */
    static final int PARTLY = 1;

    static final int WRONG_USAGE = 2;
    static final int WRONG_CONFIGURATION = 3;
    static final int NO_STORE = 4;

    /** Whoever supervises the program starts it again. */
    static final int OUT_OF_MEMORY = 5;

    private ExitStatus() {}
}
