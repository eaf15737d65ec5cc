package dateline.ingest.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code dateline preview --feed FILE… --json} prints of one file: {@code {file, items: [{guid, title, link, date}],
 * error}}. Titles are plain text, dates UTC instants; what the feed does not say is {@code null}.
 */
public final class FeedPreviewForm {
    private FeedPreviewForm() {}

    /** The form of a file; {@code items} is empty and {@code error} a sentence when it holds no feed. */
    public static ObjectNode of(String file, FeedReading reading) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("file", file);
        ArrayNode items = form.putArray("items");
        if (reading instanceof ParsedFeed feed) {
            feed.items().forEach(item -> items.add(of(item)));
            return form.putNull("error");
        }
        return form.put("error", reading instanceof FeedReading.Refused refused ? refused.reason() : "");
    }

    private static ObjectNode of(FeedItem item) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        put(form, "guid", item.guid());
        put(form, "title", item.title());
        put(form, "link", item.link());
        put(form, "date", item.date().map(Instant::toString));
        return form;
    }

    private static void put(ObjectNode form, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> form.put(name, text), () -> form.putNull(name));
    }
}
