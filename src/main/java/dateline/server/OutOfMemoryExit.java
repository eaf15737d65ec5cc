package dateline.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/**
 * What becomes of errors that no thread catches. After an exhausted memory any thread may have stopped in the midst of
 * something, so that the process ends, and a supervisor starts it again; whatever has a receipt is in the store.
 */
public final class OutOfMemoryExit implements Thread.UncaughtExceptionHandler {
    /** Made beforehand: there may be no memory left to make it. */
    private final byte[] line =
            ("Dateline ran out of memory and ends. Start it again, with more memory if this comes back"
                            + " (java -Xmx2g -jar dateline.jar serve).\n")
                    .getBytes(StandardCharsets.UTF_8);

    private final OutputStream errors;
    private final Runnable exit;

    /**
     * @param errors where the last line goes
     * @param exit ends the process at once, without waiting for anything
     */
    public OutOfMemoryExit(OutputStream errors, Runnable exit) {
        this.errors = errors;
        this.exit = exit;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (!FatalErrors.isOutOfMemory(failure)) {
            // Asked for here: this is made before the log has begun.
            LoggerFactory.getLogger(OutOfMemoryExit.class)
                    .error("The thread {} ended unexpectedly", thread.getName(), failure);
            return;
        }
        try {
            errors.write(line);
            errors.flush();
        } catch (IOException | RuntimeException | Error e) {
            // The exit status tells of it, too.
        } finally {
            exit.run();
        }
    }
}
