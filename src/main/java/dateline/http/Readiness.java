package dateline.http;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Whether the newsroom can do its whole work, as {@code /health/ready} tells it. */
public interface Readiness {
    /** What is missing, one sentence each; empty when nothing is. Asked at every request, so it has to be cheap. */
    List<String> reasonsAgainst();

    /** What somebody has to look after though the server does its work, one sentence each. As cheap. */
    default List<String> alarms() {
        return List.of();
    }

    /** Figures about it. As cheap. */
    default List<Metric> metrics() {
        return List.of();
    }

    /** Whether there is an edition that readers can be given. As cheap. */
    default boolean isServing() {
        return true;
    }

    /** How long what is served may have been behind the store, since that is away; zero when it is not. As cheap. */
    default Duration behind() {
        return Duration.ZERO;
    }

    /** What both of them tell. */
    default Readiness and(Readiness other) {
        return new Readiness() {
            @Override
            public List<String> reasonsAgainst() {
                return both(Readiness.this.reasonsAgainst(), other.reasonsAgainst());
            }

            @Override
            public List<String> alarms() {
                return both(Readiness.this.alarms(), other.alarms());
            }

            @Override
            public List<Metric> metrics() {
                return both(Readiness.this.metrics(), other.metrics());
            }

            @Override
            public boolean isServing() {
                return Readiness.this.isServing() && other.isServing();
            }

            @Override
            public Duration behind() {
                Duration here = Readiness.this.behind();
                return here.compareTo(other.behind()) < 0 ? other.behind() : here;
            }
        };
    }

    private static <T> List<T> both(List<T> these, List<T> those) {
        return Stream.concat(these.stream(), those.stream()).toList();
    }
}
