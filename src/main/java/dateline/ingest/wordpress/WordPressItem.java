package dateline.ingest.wordpress;

import dateline.ingest.text.xml.XmlCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One item of a WordPress export, as it stands: a post, a page, an attachment.
 *
 * @param fields the text of its simple elements, by their names ({@code content:encoded} and {@code excerpt:encoded} as
 *     {@code content} and {@code excerpt})
 * @param categories in their order
 * @param meta the settings that are of use here
 */
record WordPressItem(Map<String, String> fields, List<Category> categories, Map<String, String> meta) {
    /** Characters of one body; the rest of it is cut. */
    static final int BODY = 5_000_000;

    private static final String PERMALINK = "guid that is an address";
    private static final int FIELD = 20_000;
    private static final int CATEGORIES = 500;
    /** What newsrooms call their posts; {@code post} is WordPress's own word. */
    private static final Set<String> ARTICLES = Set.of("post", "article", "news", "story");

    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "pubDate",
            "creator",
            "post_id",
            "post_date",
            "post_date_gmt",
            "post_modified",
            "post_modified_gmt",
            "status",
            "post_type",
            "post_password",
            "attachment_url");
    private static final Set<String> META = Set.of("_thumbnail_id", "_wp_attachment_image_alt", "enclosure");

    /**
     * What a post is filed under.
     *
     * @param domain {@code category}, {@code post_tag}, {@code author} or another taxonomy
     */
    record Category(String domain, String slug, String name) {}

    /** Reads the item that the cursor stands on. */
    static WordPressItem read(XmlCursor cursor) throws IOException {
        return read(cursor, BODY);
    }

    /** Reads the item that the cursor stands on, but of its body and excerpt no more than this many characters. */
    static WordPressItem read(XmlCursor cursor, int body) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<Category> categories = new ArrayList<>();
        Map<String, String> meta = new HashMap<>();
        int item = cursor.depth();
        while (cursor.nextChild(item)) {
            String name = cursor.name();
            if (name.equals("encoded")) {
                boolean excerpt = cursor.namespace().contains("excerpt");
                fields.put(excerpt ? "excerpt" : "content", cursor.text(body));
            } else if (name.equals("category") && categories.size() < CATEGORIES) {
                String domain = cursor.attribute("domain").orElse("category");
                String slug = cursor.attribute("nicename").orElse("");
                categories.add(new Category(domain, slug, cursor.text(FIELD).strip()));
            } else if (name.equals("postmeta")) {
                setting(cursor, meta);
            } else if (name.equals("guid")) {
                boolean isNone = cursor.attribute("isPermaLink").orElse("true").equalsIgnoreCase("false");
                fields.putIfAbsent(
                        isNone ? "guid" : PERMALINK, cursor.text(FIELD).strip());
            } else if (FIELDS.contains(name)) {
                fields.putIfAbsent(name, cursor.text(FIELD).strip());
            }
        }
        return new WordPressItem(fields, categories, meta);
    }

    private static void setting(XmlCursor cursor, Map<String, String> meta) throws IOException {
        int parent = cursor.depth();
        String key = "";
        while (cursor.nextChild(parent)) {
            if (cursor.name().equals("meta_key")) {
                key = cursor.text(FIELD).strip();
            } else if (cursor.name().equals("meta_value") && META.contains(key)) {
                meta.putIfAbsent(key, cursor.text(FIELD).strip());
            }
        }
    }

    /** The text of an element that says something. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    /** The value of a setting that says something. */
    Optional<String> setting(String key) {
        return Optional.ofNullable(meta.get(key)).filter(text -> !text.isBlank());
    }

    Optional<String> guid() {
        return field("guid").or(() -> field(PERMALINK));
    }

    /** Whether the guid is the address of the post (RSS 2.0: it is where it does not say that it is not). */
    boolean guidIsPermalink() {
        return field("guid").isEmpty()
                && field(PERMALINK).filter(guid -> guid.startsWith("http")).isPresent();
    }

    String title() {
        return field("title").orElse("without a title");
    }

    String type() {
        return field("post_type").orElse("post");
    }

    String status() {
        return field("status").orElse("publish");
    }

    String id() {
        return field("post_id").orElse("");
    }

    /** Its name in a receipt. */
    String part() {
        return "post " + field("post_id").orElseGet(this::title);
    }

    boolean isArticle() {
        return ARTICLES.contains(type());
    }

    boolean isToBePublished() {
        return status().equals("publish") || isScheduled();
    }

    boolean isScheduled() {
        return status().equals("future");
    }

    boolean isProtected() {
        return field("post_password").isPresent();
    }
}
