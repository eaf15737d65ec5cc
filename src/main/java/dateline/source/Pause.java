package dateline.source;

import java.time.Duration;

/** Lets time pass between two questions to one host. */
@FunctionalInterface
public interface Pause {
    void of(Duration time);
}
