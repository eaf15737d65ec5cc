package dateline.server;

import java.util.stream.Stream;

/**
 * Tells errors that the program cannot go on after from those that cost one task. A thread pool, Jetty and Javalin catch
 * whatever is thrown in them, so that the JVM's own handler of uncaught errors never hears of it.
 */
final class FatalErrors {
    /** No chain of causes of ours is longer; one that leads back to itself ends here. */
    private static final int LONGEST_CHAIN = 50;

    private FatalErrors() {}

    /** Hands an exhausted memory to whoever handles what this thread does not catch; everything else is left alone. */
    static void pass(Throwable failure) {
        if (isOutOfMemory(failure)) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    /** Whether memory ran out at the bottom of this failure. */
    static boolean isOutOfMemory(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }
}
