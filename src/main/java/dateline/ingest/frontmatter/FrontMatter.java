package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleKeys;
import dateline.ingest.fields.ArticleFields;
import dateline.ingest.fields.FieldLocation;
import dateline.ingest.fields.ForeignKeys;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.embargo.PublicationState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands over a story in Markdown, in the words of our own form or in those of Hugo, Jekyll, Zola and their kin. What
 * they call a draft is refused: no tool publishes its own drafts.
 *
 * @param what it is called in messages
 * @param form its keys as written, with their values
 * @param lines of the keys in the file
 */
public record FrontMatter(String what, ObjectNode form, Map<String, Integer> lines) {
    /** How it is called in messages. */
    public static final String NAME = "the front matter";

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NEVER = Set.of("never", "false");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    public FrontMatter {
        lines = Map.copyOf(lines);
    }

    /**
     * Writes what it tells over what the draft holds.
     *
     * @throws Refusal when it says that the story is a draft, or has keys that nobody knows
     */
    public void apply(RawArticleBuilder draft) throws Refusal {
        var place = new FieldLocation(what, lines);
        var tables = FrontMatterTables.of(form);
        ObjectNode ours = JsonNodeFactory.instance.objectNode();
        var ourLines = new HashMap<String, Integer>();
        Set<String> passed = new LinkedHashSet<>(tables.names());
        List<Map.Entry<String, JsonNode>> foreign = new ArrayList<>();
        for (var member : tables.inside()) {
            requirePublic(member.table(), member.key(), member.value(), place);
        }
        for (var field : FrontMatterValues.plain(tables.form()).properties()) {
            requirePublic(field.getKey(), field.getKey(), field.getValue(), place);
            if (FrontMatterKeys.saysNothing(field.getKey(), field.getValue())) {
                passed.add(field.getKey());
            } else if (ArticleKeys.TOLD.contains(field.getKey()) && !isWord(field.getKey(), field.getValue())) {
                ours.set(field.getKey(), FrontMatterValues.of(field.getKey(), field.getValue()));
                ourLines.put(field.getKey(), lines.getOrDefault(field.getKey(), 1));
            } else {
                foreign.add(field);
            }
        }
        for (var field : foreign) {
            boolean taken = FrontMatterKeys.translate(field.getKey(), field.getValue(), ours);
            if (taken) {
                lines.forEach((key, line) -> ourLines.putIfAbsent(key, line));
            } else if (FrontMatterKeys.isPassedOver(field.getKey()) || isWord(field.getKey(), field.getValue())) {
                passed.add(field.getKey());
            } else {
                ours.set(field.getKey(), field.getValue());
                ourLines.put(field.getKey(), lines.getOrDefault(field.getKey(), 1));
            }
        }
        tables.inside().stream()
                .filter(FrontMatterTables.Member::told)
                .forEach(member -> FrontMatterKeys.translate(member.key(), member.value(), ours));
        FrontMatterKeys.datePublished(tables.form(), ours);
        new ArticleFields(new FieldLocation(what, ourLines)).apply(ours, draft);
        if (!passed.isEmpty()) {
            draft.repair(
                    "What is the site's alone was passed over in " + what + ": " + String.join(", ", passed) + ".");
        }
    }

    /** Jekyll's {@code published} is no date: it says whether. */
    private static boolean isWord(String key, JsonNode value) {
        String word = value.asText("").strip().toLowerCase(Locale.ROOT);
        return ForeignKeys.plain(key).equals("published") && (YES.contains(word) || NO.contains(word));
    }

    /** @param outer the key that stands in a line of its own */
    private static void requirePublic(String outer, String key, JsonNode value, FieldLocation place) throws Refusal {
        String word = value.asText("").strip().toLowerCase(Locale.ROOT);
        String name = ForeignKeys.plain(key);
        boolean draft = FrontMatterKeys.SAYS_DRAFT.contains(name) && !word.isEmpty() && !NO.contains(word);
        boolean unpublished = FrontMatterKeys.SAYS_PUBLIC.contains(name) && NO.contains(word);
        boolean status =
                FrontMatterKeys.SAYS_STATUS.contains(name) && !word.isEmpty() && !PublicationState.isPublished(word);
        if (draft || unpublished || status) {
            throw place.problem(
                    outer,
                    "it says " + (outer.equals(key) ? "" : key + " ") + "\"" + word
                            + "\", so the story is not to be public. When it may be, take the line out and file"
                            + " it again.");
        }
        if (FrontMatterKeys.LOCKS.contains(name) && !word.isEmpty() && !NO.contains(word)) {
            throw place.problem(
                    outer,
                    "the story is for readers with a password, so it is not to be public. When it may be, take the"
                            + " line out and file it again.");
        }
        boolean unwritten = name.equals("permalink") && NO.contains(word);
        if (unwritten
                || (name.equals("build") && NEVER.contains(value.path("render").asText("")))) {
            throw place.problem(
                    outer,
                    "no page is made of it, so the story is not to be public. When it may be, take the line out and"
                            + " file it again.");
        }
    }
}
