package dateline.source;

import dateline.ingest.model.Input;
import dateline.source.FetchResult.Failed;
import dateline.store.KnownDocument;
import dateline.store.KnownItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one poll gathers, until it is filed and remembered. Used by one thread. */
final class PollResult {
    private final List<KnownDocument> documents = new ArrayList<>();
    private final List<KnownItem> items = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<DiscoveredHub> hub = Optional.empty();
    private Duration freshness = Duration.ZERO;
    private Optional<Failed> failure = Optional.empty();

    /** Dealt with: the next poll asks whether it has changed since. */
    void remember(KnownDocument document) {
        documents.add(document);
    }

    /** Dealt with: the next poll passes over it unless it reads otherwise. */
    void remember(KnownItem item) {
        items.add(item);
    }

    void file(Input input) {
        inputs.add(input);
    }

    /** Something that a person should know of. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** The source itself could not be had. */
    void fail(Failed reason) {
        failure = Optional.of(reason);
    }

    /** The source need not be asked for so long. */
    void fresh(Duration time) {
        freshness = time;
    }

    /** The source can be subscribed to. */
    void hub(Optional<DiscoveredHub> hub) {
        this.hub = hub;
    }

    Optional<DiscoveredHub> hub() {
        return hub;
    }

    List<KnownDocument> documents() {
        return documents;
    }

    List<KnownItem> items() {
        return items;
    }

    List<Input> inputs() {
        return inputs;
    }

    List<String> notes() {
        return notes;
    }

    Duration freshness() {
        return freshness;
    }

    Optional<Failed> failure() {
        return failure;
    }
}
