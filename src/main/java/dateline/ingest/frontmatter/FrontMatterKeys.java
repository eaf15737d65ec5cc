package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleKeys;
import dateline.ingest.fields.ForeignKeys;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys of front matter that Hugo, Jekyll, Pelican, Eleventy, Ghost, Medium and Obsidian write, and what they are to us. */
final class FrontMatterKeys {
    static final Set<String> SAYS_DRAFT =
            Set.of("draft", "isdraft", "private", "hidden", "unlisted", "unpublished", "wip", "isprivate", "headless");
    static final Set<String> SAYS_PUBLIC = Set.of("published", "publish", "public", "ispublished", "ready");
    static final Set<String> SAYS_STATUS =
            Set.of("status", "poststatus", "publishstatus", "visibility", "state", "pubstatus", "access");

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
            "ogimage");
    private static final Set<String> PASSED_OVER = words(
            "layout type weight slug aliases alias menu menus toc math mathjax katex comments comment share permalink"
                    + " id uid template templatekey theme url link series featured feature sticky pinned pin toppost"
                    + " redirectfrom redirectto redirect linktitle shorttitle markup outputs output params cascade"
                    + " resources iscjklanguage showtoc tocopen readingtime wordcount relatedposts saveas sidebar classes"
                    + " css style js javascript script latexheader format engine mmdheader baseheaderlevel quoteslanguage"
                    + " authorprofile sitemap robots noindex navorder parent haschildren toclabel tocsticky build"
                    + " translation translations translationkey ref draft published publish public status visibility state"
                    + " private hidden unlisted unpublished wip isdraft ispublished isprivate headless ready poststatus"
                    + " publishstatus pubstatus access nextlink prevlink icon cssclass cssclasses audio video social"
                    + " twitter disqus showdate showauthor hidemeta disableshare searchhidden showreadingtime"
                    + " showbreadcrumbs editpost canonicalmeta eleventynavigation eleventyexcludefromcollections"
                    + " pagination tableofcontents order position created modifiedby lastmodifiedby license credits"
                    + " gallery version revision imagecaption imagealt featureimagecaption featureimagealt affiliation address email web keywordslist mediumid"
                    + " mediumurl ghostid wordpressid guid postid");
    private static final Pattern SEPARATED = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern WORD = Pattern.compile("\"[^\"]{1,200}\"|[^\\s\"]+");
    /** A link of a wiki, which names a page of it. */
    private static final Pattern WIKI = Pattern.compile("\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})]]");

    private static final Pattern ABSOLUTE = Pattern.compile("https?://.*", Pattern.DOTALL);

    private FrontMatterKeys() {}

    static boolean isPassedOver(String key) {
        String name = ForeignKeys.plain(key);
        return PASSED_OVER.contains(name) || IMAGES.contains(name) || ours(name).isPresent();
    }

    private static Optional<String> ours(String name) {
        return name.equals(EMBARGO) ? Optional.of("embargo") : Optional.ofNullable(ForeignKeys.OURS.get(name));
    }

    /** Jekyll parts the tags of one text by spaces; only its front matter has these keys. */
    static ObjectNode withTagsOfJekyll(ObjectNode form) {
        boolean jekyll = form.has("layout") || form.has("permalink");
        JsonNode tags = form.path("tags");
        if (!jekyll || !tags.isTextual() || tags.asText().matches(".*[,;].*")) {
            return form;
        }
        ObjectNode parted = form.deepCopy();
        ArrayNode list = parted.putArray("tags");
        WORD.matcher(tags.asText())
                .results()
                .map(word -> word.group().replace("\"", ""))
                .forEach(list::add);
        return parted;
    }

    /** Jekyll's themes name a picture by its path; one that is none on the web says nothing to us. */
    static ObjectNode withImageOfJekyll(ObjectNode form) {
        JsonNode image = form.path("image");
        if (!image.isObject() || !image.has("path") || image.has("url")) {
            return form;
        }
        ObjectNode told = form.deepCopy();
        String path = image.path("path").asText("");
        if (!ABSOLUTE.matcher(path).matches()) {
            told.remove("image");
            return told;
        }
        ObjectNode picture = (ObjectNode) told.get("image");
        picture.remove("path");
        picture.put("url", path);
        return told;
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
            return put(ours, "authors", said ? authors(value) : value);
        }
        if (TAGS.contains(name) || same.filter("tags"::equals).isPresent()) {
            return put(ours, "tags", value);
        }
        if (SECTIONS.contains(name)) {
            return sections(value, ours);
        }
        if (IMAGES.contains(name)) {
            JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            return ABSOLUTE.matcher(first.asText("")).matches() && put(ours, "image", first);
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

    /** A text with semicolons is a list, in which a name may have a comma; any other text is a byline. */
    private static JsonNode authors(JsonNode value) {
        if (value.isTextual() && WIKI.matcher(value.asText()).find()) {
            return authors(JsonNodeFactory.instance.textNode(
                    WIKI.matcher(value.asText()).replaceAll("$1")));
        }
        if (!value.isTextual() || !value.asText().contains(";")) {
            return value;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(value.asText().split("\\s*;\\s*"))
                .filter(name -> !name.isBlank())
                .forEach(list::add);
        return list;
    }

    private static boolean sections(JsonNode value, ObjectNode ours) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        if (value.isArray()) {
            value.forEach(all::add);
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

    private static Set<String> words(String separated) {
        return Arrays.stream(separated.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
