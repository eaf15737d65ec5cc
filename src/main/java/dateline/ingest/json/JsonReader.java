package dateline.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.frontmatter.JsonFrontMatter;
import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.json.JsonText;
import java.util.regex.Pattern;

/** Reads the article form: one object, a list of them, or one on each line (NDJSON). */
public final class JsonReader implements ArticleReader {
    private static final Pattern BEGINNING = Pattern.compile("\\A\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:\\{|\\]\\s*\\z))");

    @Override
    public boolean recognises(InputText input) {
        return input.isNamed(".json", ".ndjson", ".jsonl")
                || (BEGINNING.matcher(input.text()).find()
                        && JsonFrontMatter.of(input).isEmpty());
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        if (isLines(input.text())) {
            readLines(input.text(), taker);
            return;
        }
        JsonNode root = JsonText.parsed(input.text());
        if (root.isArray()) {
            for (int i = 0; i < root.size(); i++) {
                new JsonItem(root.get(i)).hand("item " + (i + 1), taker);
            }
            if (root.isEmpty()) {
                throw new Refusal("It is an empty list. Write at least one article in it.");
            }
        } else {
            taker.take("", new JsonItem(root).rawArticle());
        }
    }

    /** NDJSON: more than one line, the first of which is an object by itself. */
    private static boolean isLines(String text) {
        String plain = text.strip();
        int end = plain.indexOf('\n');
        String first = (end < 0 ? plain : plain.substring(0, end)).strip();
        return end > 0 && first.startsWith("{") && first.endsWith("}") && first.length() > 2;
    }

    private void readLines(String text, Taker taker) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                String part = "line " + number;
                try {
                    taker.take(part, new JsonItem(JsonText.parsed(line)).rawArticle());
                } catch (Refusal refusal) {
                    taker.refuse(part, refusal.reason());
                }
            }
        }
    }
}
