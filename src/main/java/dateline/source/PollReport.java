package dateline.source;

import dateline.store.SourceState;
import java.util.List;
import java.util.Optional;

/**
 * How one poll went.
 *
 * @param state of the source after it
 * @param newAlarm an alarm that was not there before
 * @param notes what went wrong with single pages
 */
public record PollReport(SourceState state, Optional<String> newAlarm, List<String> notes) {
    public PollReport {
        notes = List.copyOf(notes);
    }

    PollReport with(List<String> all) {
        return new PollReport(state, newAlarm, all);
    }
}
