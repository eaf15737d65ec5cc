package dateline.ingest.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import dateline.ingest.model.StreamReader.Taker;
import dateline.ingest.text.json.JsonCursor;
import dateline.ingest.text.json.JsonFault;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Reads ninjs 1, 2 and 3 (IPTC News in JSON): one item, a list of items, or one item a line. */
public final class NinjsReader implements StreamReader {
    /** Members that ninjs has and neither the article form, nor JSON Feed, nor a Ghost export. */
    private static final Set<String> OWN = Set.of(
            "pubstatus",
            "representationtype",
            "versioncreated",
            "firstcreated",
            "body_html",
            "body_xhtml",
            "body_text",
            "bodies",
            "headlines",
            "renditions",
            "associations");

    @Override
    public boolean recognises(byte[] head) {
        try (var parser = new JsonFactory().createParser(head)) {
            var names = new HashSet<String>();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName().toLowerCase(Locale.ROOT));
                if (isOwn(names)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return isOwn(names);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void read(Input input, Taker taker) {
        try (var cursor = JsonCursor.over(input.open())) {
            int items = 0;
            boolean listed = false;
            while (cursor.next().isPresent()) {
                if (cursor.isAtObject()) {
                    items++;
                    new NinjsItem(cursor.value()).hand(listed || items > 1 ? "item " + items : "", taker);
                }
                listed |= cursor.isAtList();
            }
            if (items == 0) {
                taker.refuse("", "It holds no ninjs item.");
            }
        } catch (JsonFault e) {
            taker.refuse("", e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    private static boolean isOwn(Set<String> names) {
        return (names.contains("uri") || names.contains("guid"))
                && names.stream().anyMatch(OWN::contains)
                && !names.contains("db");
    }
}
