package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Finds the recordings of a story: in its data, and where a page plays them in the story's own place. */
public final class AudioFinder {
    private static final Evaluator APART = QueryParser.parse("aside, nav, footer, header nav, [role=complementary],"
            + " [class*=related], [class*=recommend], [class*=promo], [class*=advert]");
    private static final int MOST = 10;

    private AudioFinder() {}

    /** The recordings, each once: those of the data first. */
    public static List<RawEnclosure> find(ParsedPage story, List<Block> body) {
        Map<String, RawEnclosure> found = new LinkedHashMap<>();
        PageMetadata told = story.pageMetadata();
        told.article().stream()
                .flatMap(article -> JsonLd.listed(article.path("audio")).stream())
                .forEach(audio -> inData(audio).ifPresent(one -> found.putIfAbsent(one.url(), one)));
        told.meta("og:audio:secure_url", "og:audio:url", "og:audio")
                .flatMap(url -> recording(absolute(story, url), told.meta("og:audio:type")))
                .ifPresent(one -> found.putIfAbsent(one.url(), one));
        place(body).ifPresent(place -> place.getAllElements().forEach(player -> PlayerAddress.in(player)
                .filter(url -> player.closest(APART) == null || place.closest(APART) != null)
                .flatMap(url -> recording(absolute(story, url), Optional.of(player.attr("type"))))
                .ifPresent(one -> found.putIfAbsent(one.url(), one))));
        return found.values().stream().limit(MOST).toList();
    }

    private static Optional<RawEnclosure> inData(JsonNode audio) {
        String url = audio.isTextual()
                ? audio.asText()
                : audio.path("contentUrl").asText(audio.path("url").asText(""));
        return recording(url, Optional.of(audio.path("encodingFormat").asText("")));
    }

    private static String absolute(ParsedPage story, String url) {
        Element link = new Element("a").attr("href", url);
        link.setBaseUri(story.page().baseUri());
        return link.absUrl("href");
    }

    private static Optional<RawEnclosure> recording(String url, Optional<String> type) {
        return url.startsWith("http")
                ? Optional.of(new RawEnclosure(url, type.filter(word -> word.startsWith("audio/")), Optional.empty()))
                : Optional.empty();
    }

    /** The element that holds the story, or the article around it, for players stand above the first paragraph. */
    private static Optional<Element> place(List<Block> body) {
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Area area = body.get(0).area();
        for (Block block : body) {
            area = area.commonWith(block.area());
        }
        Element element = area.element();
        return Optional.of(Optional.ofNullable(element.closest("article, main")).orElse(element));
    }
}
