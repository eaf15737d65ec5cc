package dateline.ingest.wordpress;

import dateline.ingest.model.Input;
import dateline.ingest.model.LeftOutPosts;
import dateline.ingest.text.xml.XmlCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be known of a WordPress export before its first post is handed over; bounded, however long the export is. */
final class WordPressIndex {
    /** Characters of all pictures and authors; what is beyond goes without. */
    static final int CHARACTERS = 16_000_000;

    private static final int FIELD = 2_000;
    private static final int OVERHEAD = 120;
    /** Items that WordPress keeps for itself. */
    private static final Set<String> OWN_TYPES = Set.of(
            "attachment",
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request");

    /**
     * A picture of the media library.
     *
     * @param caption may hold markup
     */
    record Attachment(String url, Optional<String> alt, Optional<String> caption) {
        private int characters() {
            return url.length() + alt.orElse("").length() + caption.orElse("").length() + OVERHEAD;
        }
    }

    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private final LeftOutPosts leftOut = new LeftOutPosts();
    private List<String> repairs = List.of();
    private Optional<String> siteName = Optional.empty();
    private Optional<String> site = Optional.empty();
    private Optional<String> lang = Optional.empty();
    private int posts;
    private int room = CHARACTERS;

    private WordPressIndex() {}

    /** Goes through the whole export once. */
    static WordPressIndex of(Input input) throws IOException {
        var index = new WordPressIndex();
        try (var cursor = XmlCursor.over(input.open())) {
            cursor.root();
            while (cursor.nextChild(1)) {
                index.channel(cursor);
            }
            index.repairs = cursor.repairs();
        }
        return index;
    }

    /** Whether there is anything to hand over, or to refuse by name. */
    boolean hasPosts() {
        return posts > 0;
    }

    Optional<String> siteName() {
        return siteName;
    }

    /** Address of the site. */
    Optional<String> site() {
        return site;
    }

    Optional<String> lang() {
        return lang;
    }

    /** The name as readers see it, for the name by which an author logs in. */
    String displayName(String login) {
        return authors.getOrDefault(login, login);
    }

    Optional<Attachment> attachment(String id) {
        return Optional.ofNullable(attachments.get(id));
    }

    /** A sentence on what is in the export and was not taken. */
    Optional<String> leftOut() {
        var sentences = new ArrayList<String>();
        leftOut.sentence().ifPresent(sentences::add);
        if (room < 0) {
            sentences.add("It names more pictures than can be remembered: some posts go without theirs. Split it.");
        }
        sentences.addAll(repairs);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private void channel(XmlCursor cursor) throws IOException {
        int channel = cursor.depth();
        while (cursor.nextChild(channel)) {
            switch (cursor.name()) {
                case "title" -> siteName = said(cursor);
                case "link", "base_blog_url" -> site = said(cursor).or(() -> site);
                case "language" -> lang = said(cursor);
                case "author" -> author(cursor);
                case "item" -> item(WordPressItem.read(cursor, FIELD));
                default -> {}
            }
        }
    }

    private void author(XmlCursor cursor) throws IOException {
        int author = cursor.depth();
        String login = "";
        String name = "";
        while (cursor.nextChild(author)) {
            if (cursor.name().equals("author_login")) {
                login = cursor.text(FIELD).strip();
            } else if (cursor.name().equals("author_display_name")) {
                name = cursor.text(FIELD).strip();
            }
        }
        room -= login.length() + name.length() + OVERHEAD;
        if (room >= 0 && !name.isEmpty()) {
            authors.put(login, name);
        }
    }

    private void item(WordPressItem item) {
        if (item.isArticle() && item.isToBePublished()) {
            posts++;
        } else if (item.isArticle()) {
            leftOut.count(
                    "with the status \"" + item.status() + "\"",
                    item.field("title").orElse(""));
        } else if (item.type().equals("attachment")) {
            attach(item);
        } else if (!OWN_TYPES.contains(item.type()) && !item.type().startsWith("wp_")) {
            leftOut.count(
                    "of the type \"" + item.type() + "\"", item.field("title").orElse(""));
        }
    }

    private void attach(WordPressItem item) {
        item.field("attachment_url").ifPresent(url -> {
            var attachment = new Attachment(url, item.setting("_wp_attachment_image_alt"), item.field("excerpt"));
            room -= item.id().length() + attachment.characters();
            if (room >= 0) {
                attachments.put(item.id(), attachment);
            }
        });
    }

    private static Optional<String> said(XmlCursor cursor) throws IOException {
        return Optional.of(cursor.text(FIELD).strip()).filter(text -> !text.isEmpty());
    }
}
