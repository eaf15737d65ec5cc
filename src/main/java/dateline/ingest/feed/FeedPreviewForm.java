package dateline.ingest.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.text.date.WallClock;
import dateline.ingest.text.date.WrittenDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What {@code dateline preview --feed FILE… --json} prints of one file: {@code {file, items: [{guid, title, link, date}],
 * error}}. Titles are plain text, dates UTC instants; what the feed does not say is {@code null}.
 */
public final class FeedPreviewForm {
    private static final int LAST_YEAR = 2200;

    private FeedPreviewForm() {}

    /**
     * The form of a file; {@code items} is empty and {@code error} a sentence when it holds no feed.
     *
     * @param home zone of the dates that name none
     */
    public static ObjectNode of(String file, FeedReading reading, ZoneId home) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("file", file);
        ArrayNode items = form.putArray("items");
        if (reading instanceof ParsedFeed feed) {
            feed.items().forEach(item -> items.add(of(item, home)));
            return form.putNull("error");
        }
        return form.put("error", reading instanceof FeedReading.Refused refused ? refused.reason() : "");
    }

    private static ObjectNode of(FeedItem item, ZoneId home) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        put(form, "guid", item.guid());
        put(form, "title", item.title());
        put(form, "link", item.link());
        put(form, "date", item.date().filter(FeedPreviewForm::isBelievable).map(date -> utc(date, home)));
        return form;
    }

    private static String utc(WrittenDate date, ZoneId home) {
        return date.in(home, WallClock.Twice.EARLIER).time().toInstant().toString();
    }

    /** What lies so far ahead says that the time is not known. */
    private static boolean isBelievable(WrittenDate date) {
        return date.day().getYear() < LAST_YEAR;
    }

    private static void put(ObjectNode form, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> form.put(name, text), () -> form.putNull(name));
    }
}
