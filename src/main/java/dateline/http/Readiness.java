package dateline.http;

import java.util.List;

/** Whether the newsroom can do its whole work, as {@code /health/ready} tells it. */
public interface Readiness {
    /** What is missing, one sentence each; empty when nothing is. Asked at every request, so it has to be cheap. */
    List<String> reasonsAgainst();

    /** What somebody has to look after though the server does its work, one sentence each. As cheap. */
    default List<String> alarms() {
        return List.of();
    }
}
