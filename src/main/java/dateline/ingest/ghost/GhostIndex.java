package dateline.ingest.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.LeftOutPosts;
import dateline.ingest.text.json.JsonCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be known of a Ghost export before its first post is handed over; bounded, however long the export is. */
final class GhostIndex {
    /** Characters of all that is remembered; what is beyond goes without. */
    static final int CHARACTERS = 20_000_000;

    private static final int OVERHEAD = 120;
    private static final int TEXT = 2_000;

    /** A tag or user that belongs to a post. */
    private record Link(String id, int order) {}

    /** What a post has beside its own row. */
    record Meta(Optional<String> alt, Optional<String> caption) {}

    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, List<Link>> authorsOf = new HashMap<>();
    private final Map<String, List<Link>> tagsOf = new HashMap<>();
    private final Map<String, Meta> metas = new HashMap<>();
    private final LeftOutPosts leftOut = new LeftOutPosts();
    private Optional<String> siteName = Optional.empty();
    private int posts;
    private int room = CHARACTERS;

    /** Takes a row of any table. */
    void learn(String table, JsonCursor cursor) throws IOException {
        switch (table) {
            case "posts" -> post(cursor.value());
            case "users" -> name(cursor.value(), users);
            case "tags" -> tag(cursor.value());
            case "posts_authors" -> link(cursor.value(), "author_id", authorsOf);
            case "posts_tags" -> link(cursor.value(), "tag_id", tagsOf);
            case "posts_meta" -> meta(cursor.value());
            case "settings" -> setting(cursor.value());
            default -> cursor.skip();
        }
    }

    boolean hasPosts() {
        return posts > 0;
    }

    Optional<String> siteName() {
        return siteName;
    }

    /** Names in the order of the byline. */
    List<String> authors(String post, String first) {
        List<String> names = names(authorsOf.getOrDefault(post, List.of()), users);
        return names.isEmpty()
                ? Optional.ofNullable(users.get(first)).map(List::of).orElse(List.of())
                : names;
    }

    /** Public tags; the first is the primary one. */
    List<String> tags(String post) {
        return names(tagsOf.getOrDefault(post, List.of()), tags);
    }

    Optional<Meta> meta(String post) {
        return Optional.ofNullable(metas.get(post));
    }

    /** A sentence on what is in the export and was not taken. */
    Optional<String> leftOut() {
        var sentences = new ArrayList<String>();
        leftOut.sentence().ifPresent(sentences::add);
        if (room < 0) {
            sentences.add(
                    "It has more authors and tags than can be remembered: some posts go without theirs. Split it.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private void post(JsonNode row) {
        if (isToBePublished(row)) {
            posts++;
            return;
        }
        String type = row.path("type").asText("post");
        String what = type.equals("post")
                ? "with the status \"" + row.path("status").asText("") + "\""
                : "of the type \"" + type + "\"";
        leftOut.count(what, text(row, "title").orElse(""));
    }

    private void name(JsonNode row, Map<String, String> names) {
        String id = row.path("id").asText("");
        Optional<String> name = text(row, "name");
        if (name.isPresent() && hasRoomFor(id, name.get())) {
            names.put(id, name.get());
        }
    }

    /** Tags whose name begins with {@code #} are for the newsroom only. */
    private void tag(JsonNode row) {
        boolean internal = row.path("visibility").asText("public").equals("internal");
        if (!internal && !row.path("name").asText("").startsWith("#")) {
            name(row, tags);
        }
    }

    private void link(JsonNode row, String to, Map<String, List<Link>> links) {
        String post = row.path("post_id").asText("");
        String linked = row.path(to).asText("");
        if (hasRoomFor(post, linked)) {
            var link = new Link(linked, row.path("sort_order").asInt(0));
            links.computeIfAbsent(post, none -> new ArrayList<>(2)).add(link);
        }
    }

    private void meta(JsonNode row) {
        Optional<String> alt = text(row, "feature_image_alt");
        Optional<String> caption = text(row, "feature_image_caption");
        String post = row.path("post_id").asText("");
        if ((alt.isPresent() || caption.isPresent()) && hasRoomFor(post, alt.orElse("") + caption.orElse(""))) {
            metas.put(post, new Meta(alt, caption));
        }
    }

    private void setting(JsonNode row) {
        if (row.path("key").asText("").equals("title")) {
            siteName = text(row, "value");
        }
    }

    private boolean hasRoomFor(String key, String value) {
        room -= Math.min(room + 1, key.length() + value.length() + OVERHEAD);
        return room >= 0;
    }

    private static List<String> names(List<Link> links, Map<String, String> names) {
        return links.stream()
                .sorted(Comparator.comparingInt(Link::order))
                .flatMap(link -> Optional.ofNullable(names.get(link.id())).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> text(JsonNode row, String name) {
        return Optional.ofNullable(row.get(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > TEXT ? text.substring(0, TEXT) : text);
    }

    /** Whether a row is a post that is public now, or at its time. */
    static boolean isToBePublished(JsonNode row) {
        String status = row.path("status").asText("");
        boolean post = row.path("type").asText("post").equals("post")
                && !row.path("page").asBoolean(false);
        return post && (status.equals("published") || status.equals("scheduled"));
    }
}
