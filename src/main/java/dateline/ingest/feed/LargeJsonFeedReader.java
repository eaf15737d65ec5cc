package dateline.ingest.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.json.JsonCursor;
import dateline.ingest.text.json.JsonFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads JSON Feeds that are larger than one text may be, in two passes: the first learns what is said of the feed, which may
 * stand behind its items, the second hands over one item after the other.
 */
public final class LargeJsonFeedReader implements StreamReader {
    private static final String ITEMS = "items";

    /** Members of the feed beside its items; what comes after them is left out. */
    private static final int MEMBERS = 100;

    @Override
    public boolean recognises(byte[] head) {
        String beginning = FeedSniffer.beginning(head);
        return JsonFeedDialect.reads(beginning) && FeedDocumentReader.looksLikeFeed(beginning);
    }

    @Override
    public void read(Input input, Taker taker) {
        var items = new LargeFeedItems(input, taker);
        try {
            ObjectNode head = head(input);
            try (var cursor = JsonCursor.over(input.open())) {
                if (isAtItems(cursor)) {
                    hand(cursor, head, items);
                }
            }
            items.end();
        } catch (JsonFault e) {
            items.refuse(e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    /** Where it is damaged, what was said before. */
    private static ObjectNode head(Input input) throws IOException {
        var head = JsonNodeFactory.instance.objectNode();
        try (var cursor = JsonCursor.over(input.open())) {
            if (cursor.next().isPresent() && cursor.isAtObject()) {
                for (Optional<String> name = cursor.nextMember(); name.isPresent(); name = cursor.nextMember()) {
                    if (name.get().equals(ITEMS) || head.size() >= MEMBERS) {
                        cursor.skip();
                    } else {
                        head.set(name.get(), cursor.value());
                    }
                }
            }
        } catch (JsonFault e) {
            // The second pass tells of it, behind the items that come before the damage.
        }
        return head;
    }

    private static boolean isAtItems(JsonCursor cursor) throws IOException {
        if (cursor.next().isPresent() && cursor.isAtObject()) {
            for (Optional<String> name = cursor.nextMember(); name.isPresent(); name = cursor.nextMember()) {
                if (name.get().equals(ITEMS) && cursor.isAtList()) {
                    return true;
                }
                cursor.skip();
            }
        }
        return false;
    }

    private static void hand(JsonCursor cursor, ObjectNode head, LargeFeedItems items) throws IOException {
        while (cursor.nextElement()) {
            head.putArray(ITEMS).add(cursor.value());
            items.take(head.toString().getBytes(StandardCharsets.UTF_8), repair -> repair);
        }
    }
}
