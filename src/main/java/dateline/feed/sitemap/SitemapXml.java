package dateline.feed.sitemap;

import dateline.article.HtmlEscape;
import dateline.article.LanguageTag;
import dateline.feed.CleanText;
import dateline.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sitemaps 0.9 (sitemaps.org) and the news elements of Google. */
final class SitemapXml {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String TRADITIONAL_SCRIPT = "Hant";
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final Publication publication;

    SitemapXml(Publication publication) {
        this.publication = publication;
    }

    /**
     * A line of a sitemap.
     *
     * @param changed when it changed last
     * @param news what Google News is told of it
     */
    record Line(String address, Optional<Instant> changed, Optional<PublicPage> news) {}

    byte[] sitemap(List<Line> lines) {
        var xml = new StringBuilder(HEAD)
                .append("<urlset xmlns=\"")
                .append(SITEMAPS)
                .append("\" xmlns:news=\"")
                .append(NEWS)
                .append("\">");
        for (Line line : lines) {
            xml.append("\n<url>").append(location(line));
            line.news().ifPresent(page -> xml.append(news(page)));
            xml.append("</url>");
        }
        return bytes(xml.append("\n</urlset>\n"));
    }

    byte[] index(List<Line> sitemaps) {
        var xml = new StringBuilder(HEAD)
                .append("<sitemapindex xmlns=\"")
                .append(SITEMAPS)
                .append("\">");
        sitemaps.forEach(
                sitemap -> xml.append("\n<sitemap>").append(location(sitemap)).append("</sitemap>"));
        return bytes(xml.append("\n</sitemapindex>\n"));
    }

    private static String location(Line line) {
        return element("loc", line.address())
                + line.changed()
                        .map(time -> element("lastmod", time.toString()))
                        .orElse("");
    }

    private String news(PublicPage page) {
        return "<news:news><news:publication>"
                + element("news:name", CleanText.line(publication.title()))
                + element("news:language", language(page))
                + "</news:publication>"
                + element("news:publication_date", page.published().toString())
                + element("news:title", page.title())
                + "</news:news>";
    }

    /** ISO 639, and for Chinese the two words that Google has. */
    private String language(PublicPage page) {
        Locale locale = page.language()
                .or(() -> LanguageTag.lenient(publication.language()))
                .orElse(new LanguageTag("en"))
                .locale();
        if (!"zh".equals(locale.getLanguage())) {
            return locale.getLanguage();
        }
        boolean traditional = locale.getScript().isEmpty()
                ? TRADITIONAL.contains(locale.getCountry())
                : locale.getScript().equals(TRADITIONAL_SCRIPT);
        return traditional ? "zh-tw" : "zh-cn";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + HtmlEscape.text(text) + "</" + name + ">";
    }

    private static byte[] bytes(StringBuilder xml) {
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }
}
