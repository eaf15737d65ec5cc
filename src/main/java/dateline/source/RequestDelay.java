package dateline.source;

import java.time.Duration;

/** Lets time pass between two questions to one host. */
@FunctionalInterface
public interface RequestDelay {
    /** Returns once this time has passed, or at once when the thread is interrupted. */
    void of(Duration time);
}
