package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the tags of a story. Order of trust: {@code article:tag}, JSON-LD of the story, links of the relation {@code tag} at the
 * story, a box of tags under it, RDFa, microdata, and {@code meta} elements of keywords, which are made for machines; the general
 * {@code keywords} last, and only when they speak of this story and not of the site.
 */
final class TagFinder {
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

    private final PageStory story;
    private final Testimony told;

    private TagFinder(PageStory story) {
        this.story = story;
        this.told = story.testimony();
    }

    /** @param body the blocks of the story */
    static Optional<Found<List<String>>> find(PageStory story, List<Block> body) {
        var finder = new TagFinder(story);
        Stream<Supplier<Optional<Found<List<String>>>>> witnesses = Stream.of(
                () -> found(finder.told.metas("article:tag").stream(), 0.95),
                () -> found(finder.told.article().stream().flatMap(TagFinder::keywords), 0.9),
                () -> found(OwnLinks.of(story, "tag").map(Element::text), 0.9),
                () -> found(TagBox.find(story, body).stream(), 0.75),
                () -> finder.told.markedStories().stream()
                        .flatMap(thing -> found(keywords(thing), 0.75).stream())
                        .findFirst(),
                () -> METAS.stream().flatMap(name -> finder.meta(name).stream()).findFirst());
        return witnesses.flatMap(witness -> witness.get().stream()).findFirst();
    }

    private Optional<Found<List<String>>> meta(String name) {
        Optional<Found<List<String>>> tags =
                found(told.metas(name).stream().flatMap(TagFinder::split), name.equals(GENERAL) ? 0.5 : 0.7);
        return name.equals(GENERAL) ? tags.filter(found -> isOfStory(found.value())) : tags;
    }

    /** Whether any of the words is one of the headline or the description. */
    private boolean isOfStory(List<String> tags) {
        String words = " " + Words.folded(story.title().map(Found::value).orElse("")) + " "
                + Words.folded(told.meta("og:description", "description").orElse("")) + " ";
        return tags.stream().anyMatch(tag -> words.contains(" " + Words.folded(tag) + " "));
    }

    private static Stream<String> keywords(JsonNode story) {
        return JsonLd.listed(story.path("keywords")).stream()
                .map(keyword -> keyword.asText(keyword.path("name").asText("")))
                .flatMap(TagFinder::split);
    }

    private static Stream<String> split(String words) {
        return Stream.of(words.split("[,;\u3001\uff0c\u060c]"));
    }

    private static Optional<Found<List<String>>> found(Stream<String> raw, double confidence) {
        Map<String, String> tags = new LinkedHashMap<>();
        raw.map(Plain::text)
                .filter(tag -> !tag.isBlank() && tag.length() < MAX_TAG)
                .limit(MOST_TAGS)
                .forEach(tag -> tags.putIfAbsent(Words.folded(tag), tag));
        return tags.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found<>(List.copyOf(new ArrayList<>(tags.values())), confidence));
    }
}
