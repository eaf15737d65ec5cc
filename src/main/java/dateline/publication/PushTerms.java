package dateline.publication;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How readers are told of changes.
 *
 * @param hub whether the built-in WebSub hub is offered
 * @param hubs outside hubs that are told of changes too
 * @param allowPrivate hosts of one's own network that a callback may name, as {@code host} or {@code host:port}
 */
public record PushTerms(boolean hub, List<URI> hubs, Set<String> allowPrivate) {
    /** The built-in hub alone, for callbacks on the public internet. */
    public static final PushTerms DEFAULT = new PushTerms(true, List.of(), Set.of());

    public PushTerms {
        hubs = List.copyOf(hubs);
        // In one order for ever: the text of a configuration tells whether it is the one of the last run.
        allowPrivate = Collections.unmodifiableSortedSet(new TreeSet<>(allowPrivate));
    }
}
