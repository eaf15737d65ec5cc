package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleKeys;
import dateline.ingest.fields.ForeignKeys;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of front matter that say something of a story, in the words of many tools, and what they are to us. */
final class FrontMatterKeys {
    static final Set<String> SAYS_DRAFT = Set.of(
            "draft",
            "isdraft",
            "private",
            "hide",
            "hidden",
            "unlisted",
            "unpublished",
            "wip",
            "isprivate",
            "headless",
            "saveasdraft",
            "ignorepost");
    static final Set<String> SAYS_PUBLIC =
            Set.of("published", "publish", "public", "ispublished", "ready", "dgpublish");
    static final Set<String> SAYS_STATUS =
            Set.of("status", "poststatus", "publishstatus", "visibility", "state", "pubstatus", "access");

    /** Who has the password reads it. */
    static final Set<String> LOCKS = Set.of("password", "passwordprotected", "encrypted", "passphrase");

    /** Hugo shows no page before this day. */
    private static final String EMBARGO = "publishdate";

    private static final Set<String> AUTHORS = Set.of("author", "byline", "by", "creator");
    private static final Set<String> TAGS = Set.of("keywords", "tag");
    private static final Set<String> SECTIONS = Set.of("category", "categories");
    private static final Set<String> IMAGES = Set.of(
            "featuredimage",
            "featureimage",
            "cover",
            "coverimage",
            "thumbnail",
            "images",
            "header",
            "headerimage",
            "heroimage",
            "mainimage",
            "leadimage",
            "bannerimage",
            "previewimage",
            "socialimage",
            "ogimage");
    private static final Pattern SEPARATED = Pattern.compile("\\s*[,;]\\s*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no");
    private static final Set<String> OF_FILE = Set.of("last modified", "created", "git last modified", "git created");
    private static final Pattern ABSOLUTE = Pattern.compile("https?://.*", Pattern.DOTALL);

    private FrontMatterKeys() {}

    static boolean isPassedOver(String key) {
        String name = ForeignKeys.plain(key);
        return SiteKeys.contain(name)
                || LOCKS.contains(name)
                || IMAGES.contains(name)
                || AUTHORS.contains(name)
                || TAGS.contains(name)
                || SECTIONS.contains(name)
                || ours(name).isPresent();
    }

    private static Optional<String> ours(String name) {
        return name.equals(EMBARGO) ? Optional.of("embargo") : Optional.ofNullable(ForeignKeys.OURS.get(name));
    }

    /**
     * Whether a key of ours means something else here, or nothing: themes ask whether related stories are to be shown, tools
     * number their pages, Eleventy takes dates from files.
     */
    static boolean saysNothing(String key, JsonNode value) {
        String text = value.asText("").strip().toLowerCase(Locale.ROOT);
        boolean word = WORDS.contains(text);
        return switch (ForeignKeys.plain(key)) {
            case "related", "image", "lastupdated", "updated", "cover" -> word;
            case "id" -> text.indexOf(':') < 0;
            case "date", "published", "created" -> OF_FILE.contains(text);
            default -> false;
        };
    }

    /** The day from which a tool shows a story is the day of its publication, where nothing else is. */
    static void datePublished(ObjectNode form, ObjectNode ours) {
        boolean shownFrom = form.properties().stream()
                .anyMatch(field -> ForeignKeys.plain(field.getKey()).equals(EMBARGO));
        if (shownFrom && !ours.has("published") && ours.has("embargo")) {
            ours.set("published", ours.get("embargo"));
        }
    }

    /** Adds what a foreign key tells to our form, where that is silent. Gives whether it was understood. */
    static boolean translate(String key, JsonNode value, ObjectNode ours) {
        String name = ForeignKeys.plain(key);
        Optional<String> same = ArticleKeys.TOLD.stream()
                .filter(known -> ForeignKeys.plain(known).equals(name) && !known.equals("id"))
                .findFirst();
        boolean said = !value.isNull() && !(value.isTextual() && value.asText().isBlank());
        if (SAYS_STATUS.contains(name) || SAYS_DRAFT.contains(name) || SAYS_PUBLIC.contains(name)) {
            return false;
        }
        if (AUTHORS.contains(name) || same.filter("authors"::equals).isPresent()) {
            return put(ours, "authors", said ? FrontMatterValues.authors(value) : value);
        }
        if (TAGS.contains(name) || same.filter("tags"::equals).isPresent()) {
            return put(ours, "tags", value);
        }
        if (SECTIONS.contains(name)) {
            return sections(value, ours);
        }
        if (IMAGES.contains(name)) {
            JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            return FrontMatterValues.image(first)
                    .filter(image -> put(ours, "image", image))
                    .isPresent();
        }
        String target = same.or(() -> ours(name)).orElse("");
        boolean relative =
                target.equals("url") && !ABSOLUTE.matcher(value.asText("")).matches();
        return !target.isEmpty() && !relative && put(ours, target, value);
    }

    private static boolean put(ObjectNode ours, String key, JsonNode value) {
        if (!ours.hasNonNull(key)) {
            ours.set(key, value);
            return true;
        }
        return ours.get(key).equals(value);
    }

    private static boolean sections(JsonNode value, ObjectNode ours) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        if (value.isArray()) {
            value.forEach(one -> FrontMatterValues.flat(one).forEach(all::add));
        } else {
            SEPARATED
                    .splitAsStream(value.asText(""))
                    .filter(name -> !name.isBlank())
                    .forEach(all::add);
        }
        if (!all.isEmpty() && put(ours, "section", all.get(0))) {
            all.remove(0);
        }
        return all.isEmpty() || put(ours, "sections", all);
    }
}
