package dateline.partner;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The rules of Gunosy's self-check program, GunosyFeed 3.2.4, as a program of ours: what it would complain of. */
final class GunosyChecker {
    private static final Pattern DATE = Pattern.compile(
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} \\+(0900|0000)");
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+://[^\\s\"'<>]+");
    private static final Set<String> REFUSED =
            Set.of("script", "style", "link", "meta", "form", "input", "video", "audio", "object", "embed");

    private final String text;
    private final Dialect document;
    private final List<String> complaints = new ArrayList<>();

    private GunosyChecker(byte[] document) {
        this.text = new String(document, StandardCharsets.UTF_8);
        this.document = Dialect.of(document);
    }

    static List<String> complaints(byte[] document) {
        var checker = new GunosyChecker(document);
        checker.root();
        checker.channel();
        checker.items();
        return checker.complaints;
    }

    private void demand(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }

    private void root() {
        demand(text.startsWith("<?xml"), "GUN-01 mark before the document");
        for (String namespace : List.of(
                "xmlns:gnf=\"http://assets.gunosy.com/media/gnf\"",
                "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"",
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
                "xmlns:media=\"http://search.yahoo.com/mrss/\"")) {
            demand(text.contains(namespace), "GUN-01 " + namespace);
        }
    }

    private void channel() {
        demand(!document.one("/rss/channel/title").isBlank(), "GUN-02 title");
        address(document.one("/rss/channel/link"));
        demand(document.one("/rss/channel/description").length() <= 35, "GUN-02 description");
        address(document.one("/rss/channel/image/url"));
        address(document.one("/rss/channel/gnf:wide_image_link"));
        date(document.one("/rss/channel/lastBuildDate"));
    }

    private void items() {
        List<org.w3c.dom.Element> items = document.elements("//item");
        demand(!items.isEmpty(), "GUN-11 no items");
        items.forEach(this::item);
        demand(distinct("//item/guid"), "GUN-04 guid twice");
        demand(distinct("//item/link"), "GUN-04 link twice");
    }

    private boolean distinct(String expression) {
        List<String> all = document.all(expression);
        return new HashSet<>(all).size() == all.size();
    }

    private void item(org.w3c.dom.Element item) {
        String guid = Dialect.text(item, "guid[@isPermaLink='false']");
        demand(!guid.contains("://") && !guid.isBlank(), "GUN-04 guid " + guid);
        address(Dialect.text(item, "link"));
        date(Dialect.text(item, "pubDate"));
        date(Dialect.text(item, "gnf:modified"));
        String state = Dialect.text(item, "m:status/@state");
        demand(state.equals("active") || state.equals("deleted"), "GUN-06 " + state);
        demand(Dialect.texts(item, "description | gnf:category | gnf:keyword").isEmpty(), "GUN-10");
        List<String> files = Dialect.texts(item, "enclosure/@url");
        demand(files.size() <= 1, "GUN-08 enclosures");
        files.forEach(this::address);
        demand(Dialect.texts(item, "enclosure[not(@type) or not(@length)]").isEmpty(), "GUN-08 type, length");
        body(Dialect.text(item, "c:encoded"));
    }

    private void body(String html) {
        demand(text.contains("<content:encoded><![CDATA["), "GUN-07 no character data");
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            demand(!REFUSED.contains(element.normalName()), "GUN-07 " + element.normalName());
            demand(!element.hasAttr("style") && !element.hasAttr("loading"), "GUN-07 attributes");
            for (String name : List.of("href", "src")) {
                if (element.hasAttr(name)) {
                    address(element.attr(name));
                }
            }
        }
        demand(!html.matches("(?s).*<br>\\s*<br>.*"), "GUN-07 double br");
    }

    private void address(String address) {
        demand(
                ADDRESS.matcher(address).matches()
                        && "https".equals(URI.create(address).getScheme())
                        && address.length() < 256,
                "GUN-03 " + address);
    }

    private void date(String date) {
        demand(DATE.matcher(date).matches(), "GUN-05 " + date);
    }
}
