package dateline.feed.format;

import dateline.article.Tombstone;
import dateline.feed.Entry;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the entries of a document one by one, so that an entry that cannot be rendered costs itself alone. */
final class EntryRendering {
    private static final Logger LOG = LoggerFactory.getLogger(EntryRendering.class);

    private EntryRendering() {}

    static List<byte[]> render(
            FeedDocument document, FeedFormat format, EntryCache cache, Function<EntryView, String> rendering) {
        var rendered = new ArrayList<byte[]>();
        for (int place = 0; place < document.entries().size(); place++) {
            Entry entry = document.entries().get(place);
            try {
                rendered.add(cache.rendered(format, place, document, rendering));
            } catch (RuntimeException | StackOverflowError e) {
                cache.markFaulty(entry);
                LOG.error(
                        "ALARM: {} is missing from /feeds/{}.{}: it could not be rendered. Please report this with its"
                                + " text.",
                        entry.article().id(),
                        document.feed().address().path(),
                        format.extension(),
                        e);
            }
        }
        return rendered;
    }

    /** The tombstones of stories that are not there as entries (an id is never both in one document). */
    static List<Tombstone> tombstones(FeedDocument document) {
        if (document.tombstones().isEmpty()) {
            return List.of();
        }
        Set<String> present = document.entries().stream()
                .map(entry -> entry.article().id().value())
                .collect(Collectors.toSet());
        return document.tombstones().stream()
                .filter(tombstone -> !present.contains(tombstone.id().value()))
                .toList();
    }
}
