package dateline.ingest;

/** Ends a reading that nobody waits for any more. */
final class ReadingGivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadingGivenUpException() {
        super("The reading was given up.");
    }
}
