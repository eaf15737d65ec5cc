package dateline;

import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import dateline.store.StoreUnavailableException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to stories what their inputs do not tell, such as the size of an image.
 *
 * @param before adds to what was read what is known already
 * @param after is told of each story that is durable
 */
record StoryCompletion(BiFunction<Content, Sender, Content> before, Consumer<ArticleId> after) {
    static final StoryCompletion NONE = new StoryCompletion((content, sender) -> content, id -> {});

    private static final Logger LOG = LoggerFactory.getLogger(StoryCompletion.class);

    /** What was read with what is added to it; as it is where that fails. */
    Reading completed(Reading reading) {
        try {
            return reading.completed(before);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "An article could not be completed ({}); it is filed as it is",
                    e.getClass().getName());
            LOG.debug("The completion failed", e);
            return reading;
        }
    }

    void filed(Receipt receipt) {
        receipt.id().ifPresent(after);
    }
}
