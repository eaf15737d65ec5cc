package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.WordComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a page of which each tells its own address, in attributes, microdata, RDFa, microformats or by the link of its
 * headline. Which of them the page was asked for its own address decides, neither their order nor their length.
 */
final class StoriesByAddress {
    private static final List<String> ADDRESSES = List.of(
            "data-url",
            "data-href",
            "data-permalink",
            "data-article-url",
            "data-story-url",
            "data-canonical-url",
            "data-canonical",
            "data-uri",
            "data-link",
            "data-location",
            "data-page-url",
            "data-page-path",
            "data-path",
            "data-pathname",
            "data-post-url",
            "data-item-url",
            "data-content-url",
            "data-share-url",
            "data-article-link",
            "data-article-href",
            "itemid",
            "about",
            "resource");
    private static final Evaluator STORIES = QueryParser.parse(
            "article, [itemtype*=Article], [itemtype*=BlogPosting], [typeof*=Article], [typeof*=BlogPosting], .h-entry, .hentry, "
                    + ADDRESSES.stream().map(name -> "[" + name + "]").collect(Collectors.joining(", ")));
    private static final Evaluator PROPERTIES = QueryParser.parse(
            "[itemprop~=^(?:url|mainEntityOfPage)$], [property~=^(?:schema:)?(?:url|mainEntityOfPage)$], .u-url, a[rel~=\\bbookmark\\b]");
    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2");
    private static final Evaluator LIVE = QueryParser.parse("[itemtype*=LiveBlogPosting], [itemprop=liveBlogUpdate]");
    private static final String HEADLINE = "\"headline\"";
    private static final int LEAST_WORDS = 12;

    /** A page of more than these is an index of its site. */
    private static final int MOST = 200;

    /** What addresses of a page that was filed without its own are relative to. */
    private static final String NOWHERE = "https://page.invalid/";

    private final Document page;
    private final Optional<Element> headline;
    private final String base;
    private final Set<String> own = new HashSet<>();

    private StoriesByAddress(Document page, Optional<Element> headline) {
        this.page = page;
        this.headline = headline;
        this.base = page.baseUri().isEmpty() ? NOWHERE : page.baseUri();
        Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        page.select("meta[property=og:url]").attr("content"))
                .filter(address -> !address.isBlank())
                .map(address -> StringUtil.resolve(base, address.strip()))
                .filter(address -> !SiteAddress.path(address).isEmpty())
                .forEach(own::add);
        if (own.isEmpty() && !SiteAddress.path(base).isEmpty()) {
            own.add(base);
        }
    }

    private record Story(Element element, String address) {}

    /**
     * Takes away those that are not the page's.
     *
     * @param headline the heading that the page is titled with, if it has one
     */
    static void removeOthers(Document page, Optional<Element> headline) {
        new StoriesByAddress(page, headline).remove();
    }

    private void remove() {
        List<Story> stories = stories();
        if (stories.size() < 2 || stories.size() > MOST || isLiveBlog()) {
            return;
        }
        own(stories).ifPresent(found -> stories.stream()
                .filter(other -> isAnother(other, found))
                .forEach(other -> other.element().remove()));
    }

    /** The one of the page's address; where none is, the one under the headline. */
    private Optional<Story> own(List<Story> stories) {
        List<Story> addressed = stories.stream()
                .filter(story -> isOwn(story.address()) && !isBesideHeadline(story))
                .toList();
        return innermost(addressed)
                .or(() -> innermost(stories.stream()
                        .filter(story -> headline.filter(heading -> isIn(heading, story.element()))
                                .isPresent())
                        .toList()));
    }

    /** The first; what holds all of them may bear the address of the page too. */
    private static Optional<Story> innermost(List<Story> stories) {
        return stories.stream()
                .filter(story -> stories.stream()
                        .noneMatch(other -> !other.equals(story) && isIn(other.element(), story.element())))
                .findFirst();
    }

    /** Whether the page's headline stands elsewhere, as it does where this is a card of the page's own story. */
    private boolean isBesideHeadline(Story story) {
        return headline.filter(heading -> !isIn(heading, story.element())).isPresent();
    }

    private boolean isAnother(Story other, Story found) {
        return !isIn(other.element(), found.element())
                && !isIn(found.element(), other.element())
                && !isOwn(other.address())
                && !SiteAddress.isPartOf(other.address(), found.address());
    }

    private boolean isOwn(String address) {
        return own.stream().anyMatch(mine -> SiteAddress.isPartOf(address, mine));
    }

    private boolean isLiveBlog() {
        return page.selectFirst(LIVE) != null
                || page.getElementsByTag("script").stream()
                        .filter(script -> script.attr("type").contains("ld+json"))
                        .anyMatch(script -> script.data().contains("LiveBlogPosting"));
    }

    private List<Story> stories() {
        var found = new ArrayList<Story>();
        for (Element element : page.body().select(STORIES)) {
            if (found.size() > MOST) {
                break;
            }
            Element heading = element.selectFirst(HEADINGS);
            if (heading != null && !element.nameIs("body") && !element.nameIs("main") && isTold(element, heading)) {
                address(element, heading).ifPresent(address -> found.add(new Story(element, address)));
            }
        }
        found.addAll(toldInData());
        return found;
    }

    /** Those of which the data of the page tell headline and address. */
    private List<Story> toldInData() {
        Map<String, String> told = namesSeveral() ? addressesByHeadline() : Map.of();
        if (told.size() < 2) {
            return List.of();
        }
        List<Element> headings = page.body().select(HEADINGS).stream()
                .filter(heading -> told.containsKey(WordComparison.folded(heading.text())))
                .limit(MOST)
                .toList();
        return headings.stream()
                .flatMap(heading -> around(heading, headings)
                        .map(place -> new Story(place, told.getOrDefault(WordComparison.folded(heading.text()), "")))
                        .stream())
                .toList();
    }

    /** What holds a heading and its text, and none of the others. */
    private static Optional<Element> around(Element heading, List<Element> headings) {
        @Nullable Element at = heading.parent();
        while (at != null && !at.nameIs("body") && !at.nameIs("main") && !isTold(at, heading)) {
            at = at.parent();
        }
        Element place = at;
        return place == null
                        || place.nameIs("body")
                        || place.nameIs("main")
                        || headings.stream().anyMatch(other -> !other.equals(heading) && isIn(other, place))
                ? Optional.empty()
                : Optional.of(place);
    }

    /** Whether it may be worth while to read the data, which the page is read for again. */
    private boolean namesSeveral() {
        String data = page.getElementsByTag("script").stream()
                .filter(script -> script.attr("type").contains("ld+json"))
                .map(Element::data)
                .collect(Collectors.joining("\n"));
        int first = data.indexOf(HEADLINE);
        return first >= 0 && data.indexOf(HEADLINE, first + 1) > 0;
    }

    private Map<String, String> addressesByHeadline() {
        var found = new HashMap<String, String>();
        for (JsonNode article : JsonLd.in(page).articles()) {
            Optional<String> address = JsonLd.addresses(article)
                    .filter(value -> !value.isBlank())
                    .map(value -> StringUtil.resolve(base, value))
                    .filter(this::isOfSite)
                    .findFirst();
            JsonLd.text(article, "headline")
                    .map(PlainLine::text)
                    .map(WordComparison::folded)
                    .ifPresent(headline -> address.ifPresent(value -> found.putIfAbsent(headline, value)));
        }
        return found;
    }

    /** Whether more than a heading stands there. */
    private static boolean isTold(Element element, Element heading) {
        return WordComparison.count(element.text()) - WordComparison.count(heading.text()) >= LEAST_WORDS;
    }

    private Optional<String> address(Element story, Element heading) {
        @Nullable Element linked = heading.closest("a[href]");
        Element link = linked == null ? heading.selectFirst("a[href]") : linked;
        return Stream.of(
                        ADDRESSES.stream().map(story::attr),
                        story.select(PROPERTIES).stream()
                                .filter(property -> isOf(property, story))
                                .map(StoriesByAddress::value),
                        Stream.ofNullable(link).map(element -> element.attr("href")))
                .flatMap(addresses -> addresses)
                .filter(address -> !address.isBlank())
                .map(address -> StringUtil.resolve(base, address.strip()))
                .filter(this::isOfSite)
                .findFirst();
    }

    /** Whether a property is said of this story, and of nothing that is described within it. */
    private static boolean isOf(Element property, Element story) {
        @Nullable Element at = property.parent();
        while (at != null && !at.equals(story)) {
            if (at.hasAttr("itemscope") || at.hasAttr("typeof") || at.nameIs("article") || at.hasClass("h-card")) {
                return false;
            }
            at = at.parent();
        }
        return at != null;
    }

    private static String value(Element property) {
        return Stream.of("content", "href", "itemid", "resource")
                .map(property::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Whether it is the address of a page of this site; themes give that of its front page, or of a manual's example, too. */
    private boolean isOfSite(String address) {
        String host = SiteAddress.host(address);
        return !host.isEmpty()
                && !SiteAddress.path(address).isEmpty()
                && (own.isEmpty()
                        || own.stream().anyMatch(mine -> SiteAddress.host(mine).equals(host)));
    }

    private static boolean isIn(Element inner, Element outer) {
        return inner.equals(outer) || inner.parents().contains(outer);
    }
}
