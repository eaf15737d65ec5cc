package dateline.ingest.feed;

import dateline.ingest.text.Refusal;
import dateline.ingest.text.markup.MarkupLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A sitemap (sitemaps.org), a sitemap index, or a list of addresses as plain text.
 *
 * @param isIndex whether its places are sitemaps rather than pages
 * @param places in the order of the document
 */
public record Sitemap(boolean isIndex, List<Place> places) {
    /** The protocol's limit of one sitemap. */
    private static final int MOST_PLACES = 50_000;

    private static final int DEEPEST = 20;

    public Sitemap {
        places = List.copyOf(places);
    }

    /**
     * One address in it.
     *
     * @param address as it is written
     * @param lastmod as it is written: when the page last changed
     * @param title of a news sitemap
     * @param published of a news sitemap, as it is written
     */
    public record Place(String address, Optional<String> lastmod, Optional<String> title, Optional<String> published) {}

    /** The sitemap in these bytes; empty when they are none, or ask too much of us. */
    public static Optional<Sitemap> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!plain.stripLeading().startsWith("<")) {
            return lines(plain);
        }
        try {
            MarkupLimits.check(plain);
        } catch (Refusal refusal) {
            return Optional.empty();
        }
        Element root =
                Jsoup.parse(plain, "", Parser.xmlParser().setMaxDepth(DEEPEST)).firstElementChild();
        return Optional.ofNullable(root)
                .filter(element -> List.of("urlset", "sitemapindex").contains(local(element)))
                .map(element -> new Sitemap(local(element).equals("sitemapindex"), places(element)));
    }

    private static Optional<Sitemap> lines(String text) {
        List<Place> places = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_PLACES)
                .map(line -> new Place(line, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        boolean isList = !places.isEmpty()
                && places.stream().allMatch(place -> place.address().matches("(?i)https?://\\S+"));
        return isList ? Optional.of(new Sitemap(false, places)) : Optional.empty();
    }

    private static List<Place> places(Element root) {
        var places = new ArrayList<Place>();
        for (Element child : root.children()) {
            Optional<String> address = text(child, "loc");
            if (address.isPresent() && places.size() < MOST_PLACES) {
                Optional<Element> news = child(child, "news");
                places.add(new Place(
                        address.get(),
                        text(child, "lastmod"),
                        news.flatMap(element -> text(element, "title")),
                        news.flatMap(element -> text(element, "publication_date"))));
            }
        }
        return places;
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(element -> element.text().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Element> child(Element parent, String name) {
        return parent.children().stream()
                .filter(element -> local(element).equals(name))
                .findFirst();
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
