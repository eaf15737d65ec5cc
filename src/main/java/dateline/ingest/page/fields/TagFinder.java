package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.WordComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the tags of a story. Order of trust: {@code article:tag}, JSON-LD of the story, links of the relation {@code tag} at the
 * story, a box of tags under it, RDFa, microdata, and {@code meta} elements of keywords, which are made for machines; the general
 * {@code keywords} last, and only when they speak of this story and not of the site.
 */
public final class TagFinder {
    private static final List<String> METAS = List.of(
            "news_keywords",
            "parsely-tags",
            "sailthru.tags",
            "cxenseparse:keywords",
            "dcterms.subject",
            "dc.subject",
            "dc.keywords",
            "keywords");
    private static final String GENERAL = "keywords";
    private static final int MAX_TAG = 60;
    private static final int MOST_TAGS = 40;

    private final ParsedPage story;
    private final PageMetadata told;

    private TagFinder(ParsedPage story) {
        this.story = story;
        this.told = story.pageMetadata();
    }

    /**
     * The tags of the story.
     *
     * @param body the blocks of the story
     */
    public static Optional<FoundValue<List<String>>> find(ParsedPage story, List<Block> body) {
        var finder = new TagFinder(story);
        Stream<Supplier<Optional<FoundValue<List<String>>>>> sources = Stream.of(
                () -> found(finder.articleTags(), 0.95),
                () -> found(finder.told.article().stream().flatMap(TagFinder::keywords), 0.9)
                        .map(finder::agreed),
                () -> found(links(story), 0.9).map(finder::completed),
                () -> found(TagListFinder.find(story, body).stream(), 0.75).map(finder::completed),
                () -> finder.told.markedStories().stream()
                        .flatMap(thing -> found(keywords(thing), 0.75).stream())
                        .findFirst(),
                () -> METAS.stream().flatMap(name -> finder.meta(name).stream()).findFirst());
        return sources.flatMap(source -> source.get().stream()).findFirst();
    }

    /** Each stands in an element of its own; a page that has one element has all of them in it. */
    private Stream<String> articleTags() {
        List<String> tags = told.metas("article:tag");
        return tags.size() == 1 ? split(tags.get(0)) : tags.stream();
    }

    /** What JSON-LD and the elements of keywords agree on, for the one that names more adds what is made for machines. */
    private FoundValue<List<String>> agreed(FoundValue<List<String>> data) {
        return Stream.of("news_keywords", GENERAL)
                .flatMap(name -> found(told.metas(name).stream().flatMap(TagFinder::split), data.confidence()).stream())
                .filter(meta -> TagWords.isUnparted(data.value(), meta.value())
                        || TagWords.isWithin(meta.value(), data.value()))
                .findFirst()
                .orElse(data);
    }

    /** What is shown is often the first few of those that the page names in its data, where no author is told from them. */
    private FoundValue<List<String>> completed(FoundValue<List<String>> shown) {
        List<String> authors = told.article().stream()
                .flatMap(article -> JsonLd.listed(article.path("author")).stream())
                .map(author -> WordComparison.folded(author.path("name").asText(author.asText(""))))
                .toList();
        return found(told.metas("news_keywords").stream().flatMap(TagFinder::split), shown.confidence())
                .filter(meta -> shown.value().size() > 1 && TagWords.isWithin(shown.value(), meta.value()))
                .map(meta -> new FoundValue<>(
                        meta.value().stream()
                                .filter(tag -> !authors.contains(WordComparison.folded(tag)))
                                .toList(),
                        meta.confidence()))
                .orElse(shown);
    }

    /** The links of the relation; what leads to a section is none where others lead to tags. */
    private static Stream<String> links(ParsedPage story) {
        List<Element> links = StoryLinks.of(story, "tag").toList();
        List<Element> own =
                links.stream().filter(link -> !BlockLink.leadsToCategory(link)).toList();
        return (own.isEmpty() ? links : own).stream().map(Element::text);
    }

    private Optional<FoundValue<List<String>>> meta(String name) {
        Optional<FoundValue<List<String>>> tags =
                found(told.metas(name).stream().flatMap(TagFinder::split), name.equals(GENERAL) ? 0.5 : 0.7);
        return name.equals(GENERAL)
                ? tags.filter(general -> isOfStory(general.value())).flatMap(this::withoutSite)
                : tags;
    }

    private Optional<FoundValue<List<String>>> withoutSite(FoundValue<List<String>> general) {
        Optional<String> siteName = story.site().told();
        List<String> own = general.value().stream()
                .filter(tag -> !TagWords.isOfSite(tag, siteName))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new FoundValue<>(own, general.confidence()));
    }

    /** Whether any of the words is one of the headline or the description. */
    private boolean isOfStory(List<String> tags) {
        String title =
                WordComparison.folded(story.title().map(FoundValue::value).orElse(""));
        String description =
                WordComparison.folded(told.meta("og:description", "description").orElse(""));
        return tags.stream()
                .map(WordComparison::folded)
                .anyMatch(tag -> WordComparison.contains(title, tag) || WordComparison.contains(description, tag));
    }

    /** The members of a list as they are; a list of one, like a text, may hold several. */
    private static Stream<String> keywords(JsonNode story) {
        List<String> keywords = JsonLd.listed(story.path("keywords")).stream()
                .map(keyword -> keyword.asText(keyword.path("name").asText("")))
                .map(keyword -> Parser.unescapeEntities(keyword, false))
                .toList();
        return keywords.size() == 1 ? split(keywords.get(0)) : keywords.stream();
    }

    private static Stream<String> split(String words) {
        return Stream.of(Parser.unescapeEntities(words, false).split("[,;\u3001\uff0c\u060c]"));
    }

    private static Optional<FoundValue<List<String>>> found(Stream<String> raw, double confidence) {
        Map<String, String> tags = new LinkedHashMap<>();
        List<String> all =
                raw.map(PlainLine::text).filter(tag -> !tag.isBlank()).toList();
        TagWords.withoutKinds(all).stream()
                .filter(tag -> tag.length() < MAX_TAG && !TagWords.isMachine(tag))
                .limit(MOST_TAGS)
                .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        return tags.isEmpty() || TagWords.isCodes(List.copyOf(tags.values()))
                ? Optional.empty()
                : Optional.of(new FoundValue<>(List.copyOf(new ArrayList<>(tags.values())), confidence));
    }
}
