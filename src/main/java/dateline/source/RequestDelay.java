package dateline.source;

import java.time.Duration;

/** Lets time pass between two questions to one host. */
@FunctionalInterface
public interface RequestDelay {
    void of(Duration time);
}
