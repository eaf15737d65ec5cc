package dateline.ingest.ghost;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.json.JsonFault;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a Ghost export (JSON) of any length in two passes: the first learns users and tags, which stand after the posts, the
 * second hands over one post after the other.
 */
public final class GhostReader implements StreamReader {
    @Override
    public boolean recognises(byte[] head) {
        try (var parser = new JsonFactory().createParser(head)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || parser.nextToken() != JsonToken.FIELD_NAME) {
                return false;
            }
            return parser.currentName().equals("db") ? parser.nextToken() == JsonToken.START_ARRAY : isBare(parser);
        } catch (IOException e) {
            return false;
        }
    }

    /** Older exports have {@code meta} and {@code data} at the top. */
    private static boolean isBare(JsonParser parser) throws IOException {
        Set<String> names = new HashSet<>();
        do {
            names.add(parser.currentName());
            boolean data = parser.currentName().equals("data");
            JsonToken value = parser.nextToken();
            if (data && names.contains("meta")) {
                return value == JsonToken.START_OBJECT;
            }
            parser.skipChildren();
        } while (parser.nextToken() == JsonToken.FIELD_NAME);
        return false;
    }

    @Override
    public void read(Input input, Taker taker) {
        try {
            var index = new GhostIndex();
            GhostTables.read(input, index::learn);
            if (index.hasPosts()) {
                hand(input, index, taker);
            } else {
                taker.refuse(
                        "",
                        "This Ghost export holds no published post. "
                                + index.leftOut().orElse(""));
            }
        } catch (JsonFault e) {
            taker.refuse("", e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    private static void hand(Input input, GhostIndex index, Taker taker) throws IOException {
        var notes = new Object() {
            private Optional<String> unsaid = index.leftOut();
        };
        Optional<String> site = input.url().map(url -> FieldText.trimmed(url, c -> false, c -> c == '/'));
        GhostTables.read(input, (table, cursor) -> {
            if (!table.equals("posts")) {
                cursor.skip();
                return;
            }
            JsonNode row = cursor.value();
            var post = new GhostItem(row, index, site);
            if (!GhostIndex.isToBePublished(row)) {
                return;
            }
            Optional<String> objection = post.objection();
            if (objection.isPresent()) {
                taker.refuse(post.part(), objection.get());
            } else {
                taker.take(post.part(), post.rawArticle(notes.unsaid));
                notes.unsaid = Optional.empty();
            }
        });
    }
}
