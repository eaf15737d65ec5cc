package dateline.server;

import dateline.Newsroom;
import dateline.article.Progress;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.store.ArticleStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files what has arrived in the inbox. */
final class InboxFiling {
    private static final Logger LOG = LoggerFactory.getLogger(InboxFiling.class);

    private InboxFiling() {}

    /**
     * Files all that is there by now; what was moved in the inbox is the story that it was before; a file counts as taken once its receipt is durable.
     *
     * @param alive is run after each receipt
     * @param progress is told of each file
     */
    static void file(Newsroom newsroom, ArticleStore store, InboxWatch inbox, Runnable alive, Progress progress) {
        List<Input> arrived = inbox.arrived(newsroom.publication());
        inbox.tellRenamed(file -> store.write(writer -> {
            writer.movePlace(file.from(), file.to());
            return file;
        }));
        if (arrived.isEmpty()) {
            return;
        }
        var taken = new AtomicLong();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        try {
            newsroom.file(
                    arrived.iterator(),
                    receipt -> {
                        alive.run();
                        counts.merge(receipt.outcome(), 1, Integer::sum);
                    },
                    input -> {
                        inbox.taken(input);
                        progress.at(taken.incrementAndGet(), arrived.size());
                    });
        } finally {
            tell(counts);
        }
    }

    /** Counts alone: neither the name nor the id of a story that is not public belongs into a log. */
    private static void tell(Map<Outcome, Integer> counts) {
        int waiting = counts.getOrDefault(Outcome.REFUSED, 0) + counts.getOrDefault(Outcome.HELD, 0);
        int filed = counts.getOrDefault(Outcome.ACCEPTED, 0) + counts.getOrDefault(Outcome.CHANGED, 0);
        if (filed > 0) {
            LOG.info("Filed from the inbox: {}", filed);
        }
        if (waiting > 0) {
            LOG.warn("Not accepted from the inbox: {}. The reasons: dateline quarantine list", waiting);
        }
    }
}
