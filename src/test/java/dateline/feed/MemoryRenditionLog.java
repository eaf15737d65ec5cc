package dateline.feed;

import dateline.store.RenditionLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log that lasts as long as its test. */
public final class MemoryRenditionLog implements RenditionLog {
    private final Map<String, Printed> last = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();

    @Override
    public synchronized List<Instant> lastModified(List<Printed> printed) {
        return printed.stream().map(this::lastModified).toList();
    }

    @Override
    public synchronized Optional<State> state(String address, String etag) {
        return Optional.ofNullable(states.get(address + etag));
    }

    private Instant lastModified(Printed printed) {
        printed.state().ifPresent(state -> states.put(printed.address() + printed.etag(), state));
        return last.merge(printed.address(), printed, MemoryRenditionLog::later).at();
    }

    private static Printed later(Printed known, Printed printed) {
        if (known.etag().equals(printed.etag())) {
            return known;
        }
        Instant least = known.at().plusSeconds(1);
        return new Printed(
                printed.address(),
                printed.etag(),
                printed.at().isBefore(least) ? least : printed.at(),
                printed.state());
    }
}
