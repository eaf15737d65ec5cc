package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.internal.StringUtil;

/** Finds the smaller things that a page says of its story: address, language, section, tags. */
final class Particulars {
    private static final String[] SECTIONS = {
        "article:section",
        "parsely-section",
        "sailthru.section",
        "section",
        "cxenseparse:section",
        "article.section",
        "category"
    };
    private static final int MAX_SECTION = 40;
    private static final int ABOVE_TITLE = 8;

    private final PageStory story;
    private final Testimony told;

    Particulars(PageStory story) {
        this.story = story;
        this.told = story.testimony();
    }

    /** The canonical address, absolute. */
    Optional<String> url() {
        return told.link("canonical")
                .or(() -> told.meta("og:url"))
                .map(address -> StringUtil.resolve(story.page().baseUri(), address))
                .filter(address -> address.startsWith("http"))
                .or(story::url);
    }

    Optional<String> lang() {
        return Optional.of(story.language())
                .filter(lang -> !lang.isEmpty())
                .or(() -> told.article("inLanguage"))
                .or(() -> told.meta("og:locale", "content-language", "language", "dc.language"))
                .map(lang -> lang.replace('_', '-'));
    }

    /** What the page calls its section: in its data, in its path of crumbs, or in a link that its own address continues. */
    Optional<String> section() {
        return told.article("articleSection")
                .or(() -> told.meta(SECTIONS))
                .map(Plain::text)
                .map(Particulars::first)
                .filter(this::isSection)
                .or(this::crumb)
                .or(this::linkAbove);
    }

    /** Of a section that is given with the one it is in, the inner one. */
    private static String first(String section) {
        int cut = section.indexOf(" - ");
        return cut > 0 ? section.substring(0, cut).strip() : section;
    }

    private boolean isSection(String section) {
        return !section.isEmpty()
                && section.length() < MAX_SECTION
                && !section.contains("://")
                && !story.site().isIt(section)
                && !section.equalsIgnoreCase("home");
    }

    private Optional<String> crumb() {
        return told.linkedData().first("breadcrumblist").flatMap(crumbs -> {
            List<JsonNode> items = JsonLd.listed(crumbs.path("itemListElement"));
            for (int i = items.size() - 1; i >= 0; i--) {
                JsonNode item = items.get(i);
                String name = Plain.text(
                        item.path("name").asText(item.path("item").path("name").asText("")));
                if (isSection(name) && !isTitle(name) && (i > 0 || items.size() == 1)) {
                    return Optional.of(name);
                }
            }
            return Optional.empty();
        });
    }

    private boolean isTitle(String name) {
        return story.title()
                .map(title -> Words.folded(title.value()).equals(Words.folded(name)))
                .orElse(false);
    }

    private Optional<String> linkAbove() {
        int title = story.titlePlace();
        String own = path(story.url().orElse(""));
        String found = "";
        String longest = "/";
        for (int i = Math.max(0, title - ABOVE_TITLE);
                i < Math.min(story.outline().blocks().size(), title + 3);
                i++) {
            Block block = story.outline().blocks().get(i);
            String target = block.linkDensity() > 0.5 ? path(Links.of(block).orElse("")) : "";
            if (target.length() > longest.length()
                    && own.startsWith(target)
                    && isSection(block.text())
                    && Words.count(block.text()) <= 4) {
                longest = target;
                found = block.text();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String path(String address) {
        int host = address.indexOf("://");
        int from = host < 0 ? 0 : address.indexOf('/', host + 3);
        String path = from < 0 ? "/" : address.substring(from);
        int end = path.indexOf('?');
        return end < 0 ? path : path.substring(0, end);
    }

    List<String> tags() {
        var raw = new ArrayList<String>(told.metas("article:tag"));
        if (raw.isEmpty()) {
            told.article().ifPresent(article -> {
                for (JsonNode keyword : JsonLd.listed(article.path("keywords"))) {
                    raw.addAll(List.of(
                            keyword.asText(keyword.path("name").asText("")).split("[,;]")));
                }
            });
        }
        if (raw.isEmpty()) {
            told.meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags")
                    .ifPresent(words -> raw.addAll(List.of(words.split("[,;]"))));
        }
        Map<String, String> tags = new LinkedHashMap<>();
        raw.stream()
                .map(Plain::text)
                .filter(tag -> !tag.isBlank() && tag.length() < 60)
                .forEach(tag -> tags.putIfAbsent(Words.folded(tag), tag));
        return List.copyOf(tags.values());
    }
}
