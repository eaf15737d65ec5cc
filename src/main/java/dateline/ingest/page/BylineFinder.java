package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds who wrote the story: the names of its byline, split and cleaned, without the site's own name. */
final class BylineFinder {
    private static final int NEAR_TITLE = 10;

    private final PageStory story;

    private BylineFinder(PageStory story) {
        this.story = story;
    }

    static Optional<Found<List<String>>> find(PageStory story) {
        return new BylineFinder(story).find();
    }

    private Optional<Found<List<String>>> find() {
        return found(linked(), 0.95)
                .or(() -> found(meta(), 0.9))
                .or(() -> found(marked(), 0.85))
                .or(() -> found(visible(), 0.7));
    }

    private Optional<Found<List<String>>> found(List<String> raw, double confidence) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : raw) {
            for (String name : Names.in(Plain.text(line))) {
                if (!story.site().isIt(name)) {
                    names.putIfAbsent(Words.folded(name), name);
                }
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Found<>(List.copyOf(names.values()), confidence));
    }

    private List<String> linked() {
        var names = new ArrayList<String>();
        JsonLd data = story.testimony().linkedData();
        story.testimony().article().ifPresent(article -> {
            for (JsonNode author : JsonLd.listed(article.path("author"))) {
                JsonNode person = data.resolved(author);
                if (person.isTextual()) {
                    names.add(person.asText());
                } else {
                    JsonLd.listed(person.path("name")).forEach(name -> names.add(name.asText("")));
                }
            }
        });
        return names;
    }

    private List<String> meta() {
        for (String name : List.of(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "byl",
                "dc.creator",
                "dcterms.creator",
                "article:author_name",
                "authors",
                "article.author",
                "cxenseparse:author",
                "og:author",
                "rbauthors")) {
            List<String> found = story.testimony().metas(name).stream()
                    .filter(text -> !text.contains("://"))
                    .toList();
            if (!found.isEmpty() && !found(found, 1).isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> marked() {
        var names = new ArrayList<String>();
        for (Element element : story.testimony().marked("author")) {
            Element name = element.selectFirst("[itemprop=name]");
            names.add(
                    name == null
                            ? element.hasAttr("content") ? element.attr("content") : element.text()
                            : name.hasAttr("content") ? name.attr("content") : name.text());
            if (names.size() > 4) {
                break;
            }
        }
        return names;
    }

    private List<String> visible() {
        for (Element link : story.page().select("a[rel~=author], a[rel=author]")) {
            if (!link.text().isBlank()) {
                return List.of(link.text());
            }
        }
        List<Block> blocks = story.outline().blocks();
        int title = Math.max(0, story.titlePlace());
        for (int i = title; i < Math.min(blocks.size(), title + NEAR_TITLE); i++) {
            Block block = blocks.get(i);
            boolean hinted = block.area().has(Hint.BYLINE)
                    || block.area().parent().map(p -> p.has(Hint.BYLINE)).orElse(false);
            boolean said = (Cue.in(block.text()) & Cue.BYLINE.mark()) != 0 && Names.beginsAsByline(block.text());
            if (block.chars() < 100 && i != title && (hinted || said)) {
                return List.of(block.text());
            }
        }
        return List.of();
    }
}
