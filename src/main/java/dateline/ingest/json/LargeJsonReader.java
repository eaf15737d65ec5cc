package dateline.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.charset.Charsets;
import dateline.ingest.text.json.JsonCursor;
import dateline.ingest.text.json.JsonFault;
import dateline.ingest.text.json.JsonText;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the article form where there is more of it than fits into one text: a list of objects, or one object a line (NDJSON).
 * It says of each what {@link JsonReader} says of it in a small input.
 */
public final class LargeJsonReader implements StreamReader {
    private static final String TOO_LARGE = "It is larger than " + IngestLimits.INPUT_BYTES / 1_000_000
            + " MB, more than an article can be. Split it, or file the article without its pictures.";

    @Override
    public boolean recognises(byte[] head) {
        int first = first(head);
        return first + 1 < head.length && (head[first] == '{' || head[first] == '[') && head[first + 1] != 0;
    }

    /** Where the content begins, behind a byte order mark and white space. */
    private static int first(byte[] head) {
        boolean isMarked =
                head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        int first = isMarked ? 3 : 0;
        while (first < head.length && head[first] >= 0 && head[first] <= ' ') {
            first++;
        }
        return first;
    }

    @Override
    public void read(Input input, Taker taker) {
        try {
            byte[] head;
            try (InputStream bytes = input.open()) {
                head = bytes.readNBytes(HEAD);
            }
            if (head[first(head)] == '[') {
                readList(input, taker);
            } else {
                readLines(input, taker);
            }
        } catch (JsonFault e) {
            taker.refuse("", e.sentence());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    private static void readList(Input input, Taker taker) throws IOException {
        int next = 1;
        try (var cursor = JsonCursor.over(input.open())) {
            for (boolean more = isAtFirst(cursor); more; more = cursor.nextElement()) {
                new JsonItem(cursor.value()).hand("item " + next, taker);
                next++;
            }
            if (next == 1) {
                taker.refuse("", "It is an empty list. Write at least one article in it.");
            }
        } catch (JsonFault e) {
            taker.refuse("item " + next, e.sentence());
        }
    }

    private static boolean isAtFirst(JsonCursor cursor) throws IOException {
        return cursor.next().isPresent() && cursor.nextElement();
    }

    private static void readLines(Input input, Taker taker) throws IOException {
        try (var lines = new BoundedLines(input.open(), IngestLimits.INPUT_BYTES)) {
            while (lines.next()) {
                String part = "line " + lines.number();
                if (lines.number() == 1 && !endsAnObject(lines.line())) {
                    taker.refuse("", TOO_LARGE);
                    return;
                }
                if (lines.isTooLong()) {
                    taker.refuse(part, TOO_LARGE);
                } else {
                    take(part, lines.line(), taker);
                }
            }
        }
    }

    private static boolean endsAnObject(byte[] line) {
        int last = last(line);
        return last > 0 && line[last] == '}';
    }

    /** Where the content ends; -1 where there is none. */
    private static int last(byte[] line) {
        int last = line.length - 1;
        while (last >= 0 && line[last] >= 0 && line[last] <= ' ') {
            last--;
        }
        return last;
    }

    private static void take(String part, byte[] line, Taker taker) {
        if (last(line) < 0) {
            return;
        }
        try {
            JsonNode form = JsonText.parsed(Charsets.of(line).text());
            taker.take(part, new JsonItem(form).rawArticle());
        } catch (Refusal refusal) {
            taker.refuse(part, refusal.reason());
        }
    }
}
