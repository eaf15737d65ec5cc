package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** Finds the smaller things that a page says of its story: address, language, section, tags. */
final class Particulars {
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
        Element html = story.page().selectFirst("html");
        String declared = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        return Optional.of(declared.strip())
                .filter(lang -> !lang.isEmpty())
                .or(() -> told.article("inLanguage"))
                .or(() -> told.meta("og:locale", "content-language", "language", "dc.language"))
                .map(lang -> lang.replace('_', '-'));
    }

    Optional<String> section() {
        return told.article("articleSection")
                .or(() -> told.meta(
                        "article:section",
                        "parsely-section",
                        "section",
                        "sailthru.section",
                        "cxenseparse:section",
                        "article.section"))
                .map(Plain::text)
                .filter(section -> section.length() < 60 && !section.contains("://"));
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
