package dateline.ingest.page;

import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.markup.CommentSelectors;
import dateline.ingest.text.markup.ReaderPosts;
import dateline.ingest.text.markup.ReaderPrompts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes away what stands on the page of a story and is nobody's story or another one, before anything is looked for: what
 * readers comment, with the names and days of their comments, what asks for consent in the place of an embed, and the stories that
 * follow when one reads on.
 */
final class UnrelatedContent {
    private static final String STORIES =
            "article, [itemtype*=schema.org/NewsArticle], [itemtype*=schema.org/Article], .h-entry, [data-article-id],"
                    + " [data-article-url], [class*=next-article], [class*=next-story], [class*=infinite]";
    private static final String HEADINGS = "h1, h2";
    private static final String OWN_ADDRESS =
            "[data-url], [data-href], [data-permalink], [data-article-id], [data-article-url], [data-story-url]";
    private static final Pattern SITE = Pattern.compile("(?i).*(?:logo|brand|masthead|site-title|site-name).*");
    private static final int STORY_CHARS = 200;

    /** What is left of a page without comments is a story in any script. */
    private static final int REST_CHARS = 100;

    private static final int STORY_PARAGRAPHS = 2;
    private static final int PARAGRAPH_CHARS = 50;

    /** What is that many times as long as the text by the headline is the story itself. */
    private static final int LESSER = 4;

    private final Document page;
    private final Optional<Element> headline;

    private UnrelatedContent(Document page) {
        this.page = page;
        this.headline = headline(page);
    }

    /** Takes them away. */
    static void remove(Document page) {
        StoriesByAddress.removeOthers(page, titled(page));
        var parts = new UnrelatedContent(page);
        parts.removeComments();
        parts.removeStories();
    }

    private void removeComments() {
        int whole = chars(page.body());
        List<Element> named = List.copyOf(page.body().select(CommentSelectors.SELECTOR));
        removeComments(named, whole);
        removeComments(ReaderPosts.in(page.body()), whole);
        removeComments(ReaderPrompts.forConsent(page.body()), whole);
    }

    private void removeComments(List<Element> parts, int whole) {
        for (Element part : parts) {
            boolean holdsStory = headline.filter(own -> isIn(own, part)).isPresent();
            if (!holdsStory && whole - chars(part) >= REST_CHARS && part.parent() != null && isInMargin(part)) {
                part.remove();
            }
        }
    }

    /** Comments stand behind a story, or in its margin; what stands before the headline is the page's own. */
    private boolean isInMargin(Element part) {
        return !part.nameIs("body") && !part.nameIs("main") && part.selectFirst("h1") == null;
    }

    private void removeStories() {
        Optional<Element> own = headline.flatMap(UnrelatedContent::story);
        if (own.isEmpty() || isListing(own.get())) {
            return;
        }
        for (var other : List.copyOf(candidates(own.get()).toList())) {
            if (isBeside(other, own.get()) && chars(own.get()) * LESSER >= chars(other) && isStory(other)) {
                other.remove();
            }
        }
    }

    private Stream<Element> candidates(Element own) {
        String names = own.className().strip();
        Stream<Element> alike = names.isEmpty() || own.nameIs("body")
                ? Stream.empty()
                : page.body().getElementsByTag(own.normalName()).stream()
                        .filter(element -> element.className().strip().equals(names));
        return Stream.concat(page.body().select(STORIES).stream(), alike).distinct();
    }

    private static boolean isBeside(Element other, Element own) {
        return other.parent() != null && !isIn(other, own) && !isIn(own, other);
    }

    /** It has a headline that is not the page's, is known to be a story of its own, and is told at some length. */
    private boolean isStory(Element other) {
        Element heading = other.selectFirst(HEADINGS);
        if (heading == null || other.select(HEADINGS).stream().anyMatch(this::isOwn) || !opens(heading, other)) {
            return false;
        }
        boolean linked = heading.selectFirst("a[href]") != null || heading.closest("a[href]") != null;
        boolean known = linked
                || heading.nameIs("h1")
                || other.is(OWN_ADDRESS)
                || other.selectFirst(".u-url") != null
                || other.hasAttr("itemtype")
                || isToldOfAsStory(heading);
        return known
                && other.select("p").stream()
                                .filter(p -> p.text().length() >= PARAGRAPH_CHARS)
                                .count()
                        >= STORY_PARAGRAPHS;
    }

    /** Whether the story begins with it: a heading between paragraphs is none of a story. */
    private static boolean opens(Element heading, Element story) {
        Element first = story.select("p").stream()
                .filter(p -> p.text().length() >= PARAGRAPH_CHARS)
                .findFirst()
                .orElse(null);
        return first != null
                && story.getAllElements().indexOf(heading)
                        < story.getAllElements().indexOf(first);
    }

    private boolean isOwn(Element heading) {
        return headline.filter(own -> isSame(own.text(), heading.text())).isPresent();
    }

    /** Whether the page's data tell of a story of this headline. */
    private boolean isToldOfAsStory(Element heading) {
        String text = PlainLine.text(heading.text());
        return page.getElementsByTag("script").stream()
                .filter(script -> script.attr("type").contains("ld+json"))
                .anyMatch(script -> script.data().contains("\"" + text + "\""));
    }

    /** A row of updates or of teasers, each of which is as much the page's as the first. */
    private static boolean isListing(Element own) {
        return own.nameIs("body") || own.nameIs("main");
    }

    /** The smallest element around the headline that holds a text. */
    private static Optional<Element> story(Element headline) {
        for (Element at = headline.parent(); at != null && !at.nameIs("body"); at = at.parent()) {
            if (chars(at) >= STORY_CHARS) {
                Element around = at.closest("article");
                return Optional.of(around == null ? at : around);
            }
        }
        return Optional.empty();
    }

    /** The heading that the page is titled with; else the first that is not the site's name. */
    private static Optional<Element> headline(Document page) {
        return titled(page).or(() -> page.body().select("h1").stream()
                .filter(heading -> heading.hasText() && !isSite(heading))
                .findFirst());
    }

    private static Optional<Element> titled(Document page) {
        String titles = WordComparison.folded(page.title()
                + ' '
                + page.select("meta[property=og:title], meta[name=twitter:title]")
                        .attr("content"));
        return page.body().select(HEADINGS).stream()
                .filter(heading -> heading.hasText() && titles.contains(WordComparison.folded(heading.text())))
                .filter(heading -> !isSite(heading))
                .findFirst();
    }

    private static boolean isSite(Element heading) {
        String names = heading.className()
                + ' '
                + heading.id()
                + ' '
                + (heading.parent() == null ? "" : heading.parent().className());
        return SITE.matcher(names.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isIn(Element inner, Element outer) {
        return inner.equals(outer) || inner.parents().contains(outer);
    }

    private static int chars(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private static boolean isSame(String a, String b) {
        return WordComparison.folded(a).equals(WordComparison.folded(b));
    }
}
