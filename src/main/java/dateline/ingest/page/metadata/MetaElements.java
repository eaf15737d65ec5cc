package dateline.ingest.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.outline.OutsideStory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the {@code meta} elements of a page say, by their names in lower case, whatever attribute holds the name. A name of
 * Dublin Core is found as {@code dc.title} and {@code dcterms.title} however the page writes it, one of schema.org by itself.
 */
final class MetaElements {
    /** Parse.ly's whole description of the story in one element, and under which names it gives the same one by one. */
    private static final String PARSELY_PAGE = "parsely-page";

    private static final List<Map.Entry<String, String>> PARSELY = List.of(
            Map.entry("title", "parsely-title"),
            Map.entry("authors", "parsely-author"),
            Map.entry("author", "parsely-author"),
            Map.entry("section", "parsely-section"),
            Map.entry("tags", "parsely-tags"),
            Map.entry("pub_date", "parsely-pub-date"),
            Map.entry("image_url", "parsely-image-url"));

    private final Map<String, List<String>> contents = new HashMap<>();

    void take(Element meta, RdfaVocabulary names) {
        String content = meta.attr("content").strip();
        if (content.isEmpty()) {
            content = meta.attr("value").strip();
        }
        if (content.isEmpty()) {
            return;
        }
        for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
            String name = meta.attr(key).strip();
            boolean ofOther = key.equals("itemprop") && OutsideStory.isSaidByReaders(meta);
            if (!name.isEmpty() && !ofOther) {
                String lower = name.toLowerCase(Locale.ROOT);
                add(lower, content);
                String meant = key.equals("property") ? names.name(name).orElse(lower) : dotted(lower);
                if (!meant.equalsIgnoreCase(lower)) {
                    add(meant.toLowerCase(Locale.ROOT), content);
                }
                if (lower.equals(PARSELY_PAGE)) {
                    takeParsely(content);
                }
            }
        }
    }

    private static String dotted(String name) {
        return name.startsWith("dc:") || name.startsWith("dcterms:") ? name.replace(':', '.') : name;
    }

    private void takeParsely(String content) {
        LenientJson.read(content)
                .or(() -> LenientJson.read(Parser.unescapeEntities(content, false)))
                .ifPresent(page -> PARSELY.forEach(member -> {
                    for (JsonNode value : JsonLd.listed(page.path(member.getKey()))) {
                        if (!value.asText("").isBlank()) {
                            add(member.getValue(), value.asText().strip());
                        }
                    }
                }));
    }

    void add(String name, String content) {
        contents.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
    }

    /** The first content of the first of these names that is there. */
    Optional<String> first(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
