package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds what a page calls the section of its story. Order of trust: JSON-LD of the story, {@code meta} elements, RDFa, microdata,
 * the path of crumbs in JSON-LD, a link of the relation {@code category} at the story, the path of crumbs that is shown, a link
 * by the headline whose address the page's own continues, and a short link over the headline to a section or to the front of
 * one. A name that is the site's, or only says that there is none, is
 * passed over for the next in this order.
 */
public final class SectionFinder {
    private static final List<String> METAS = List.of(
            "article:section",
            "og:article:section",
            "parsely-section",
            "sailthru.section",
            "section",
            "cxenseparse:section",
            "article.section",
            "prism.section",
            "category");
    private static final int MAX_SECTION = 40;
    private static final int ABOVE_TITLE = 8;
    private static final int MAX_PATH = 300;
    private static final int KICKERS = 2;
    private static final int KICKER_LEVELS = 3;
    private static final int MOST_WORDS = 4;
    private static final PhraseMatcher CRUMBS =
            PhraseMatcher.list().add(1, "breadcrumb|bread-crumb|crumbs").done();

    /** Folded. */
    private static final Set<String> NO_SECTION = Set.of(
            "home",
            "homepage",
            "start",
            "startseite",
            "accueil",
            "inicio",
            "início",
            "uncategorized",
            "uncategorised",
            "unkategorisiert",
            "ohne kategorie",
            "non classé",
            "sin categoría",
            "senza categoria",
            "sem categoria",
            "geen categorie");

    private final ParsedPage story;
    private final PageMetadata told;

    private SectionFinder(ParsedPage story) {
        this.story = story;
        this.told = story.pageMetadata();
    }

    /** The section as the page calls it. */
    public static Optional<FoundValue<String>> find(ParsedPage story) {
        var finder = new SectionFinder(story);
        Stream<Supplier<Optional<FoundValue<String>>>> sources = Stream.of(
                () -> finder.first(finder.told.article("articleSection").stream(), 0.9),
                () -> finder.first(METAS.stream().flatMap(name -> finder.told.metas(name).stream()), 0.85),
                () -> finder.first(finder.told.markedStory("articleSection").stream(), 0.8),
                () -> finder.first(finder.crumbs(), 0.8),
                () -> finder.first(StoryLinks.of(story, "category").map(Element::text), 0.75),
                () -> finder.first(finder.shownCrumbs(), 0.7),
                () -> finder.first(finder.linkAbove().stream(), 0.6),
                () -> finder.first(finder.kicker(), 0.5));
        return sources.flatMap(source -> source.get().stream()).findFirst();
    }

    private Optional<FoundValue<String>> first(Stream<String> names, double confidence) {
        return names.map(PlainLine::text)
                .map(SectionFinder::inner)
                .filter(this::isSection)
                .findFirst()
                .map(name -> new FoundValue<>(name, confidence));
    }

    /** Of a section that is given with the one it is in, the inner one. */
    private static String inner(String section) {
        int cut = section.indexOf(" - ");
        return cut > 0 ? section.substring(0, cut).strip() : section;
    }

    private boolean isSection(String section) {
        return !section.isEmpty()
                && section.length() < MAX_SECTION
                && !section.contains("://")
                && !story.site().isIt(section)
                && !isTitle(section)
                && !NO_SECTION.contains(WordComparison.folded(section));
    }

    private boolean isTitle(String name) {
        return story.title()
                .map(title -> WordComparison.folded(title.value()).equals(WordComparison.folded(name)))
                .orElse(false);
    }

    /** The innermost first; the outermost is the site, unless it is the only one. */
    private Stream<String> crumbs() {
        return told.linkedData().first("breadcrumblist").stream().flatMap(crumbs -> {
            List<JsonNode> items = JsonLd.listed(crumbs.path("itemListElement"));
            int outermost = items.size() == 1 ? 0 : 1;
            return Stream.iterate(items.size() - 1, i -> i >= outermost, i -> i - 1)
                    .map(items::get)
                    .map(item -> item.path("name")
                            .asText(item.path("item").path("name").asText("")));
        });
    }

    /** Of the last path over the headline, the innermost first. */
    private Stream<String> shownCrumbs() {
        List<Block> blocks = story.outline().blocks();
        Area path = null;
        for (Area area : story.outline().areas()) {
            boolean over =
                    area.has(ClassHint.BOILERPLATE) && area.firstBlock <= story.titlePlace() && area.chars <= MAX_PATH;
            if (over
                    && (CRUMBS.in(area.element().className()) != 0
                            || CRUMBS.in(area.element().id()) != 0)) {
                path = area;
            }
        }
        return path == null
                ? Stream.empty()
                : Stream.iterate(path.lastBlock, from(path), i -> i - 1)
                        .flatMap(i -> reversed(BlockLink.all(blocks.get(i))))
                        .map(Element::text);
    }

    private static Predicate<Integer> from(Area area) {
        return i -> i >= area.firstBlock;
    }

    private static Stream<Element> reversed(List<Element> links) {
        return Stream.iterate(links.size() - 1, i -> i >= 0, i -> i - 1).map(links::get);
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
            String target = block.linkDensity() > 0.5 ? path(BlockLink.of(block).orElse("")) : "";
            if (target.length() > longest.length()
                    && own.startsWith(target)
                    && isSection(block.text())
                    && WordComparison.count(block.text()) <= MOST_WORDS) {
                longest = target;
                found = block.text();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Short links that stand right over the headline, in the same box, the nearest first. */
    private Stream<String> kicker() {
        int title = story.titlePlace();
        List<Block> blocks = story.outline().blocks();
        return Stream.iterate(title - 1, i -> i >= 0 && i >= title - KICKERS, i -> i - 1)
                .map(blocks::get)
                .filter(block -> block.linkDensity() > 0.9
                        && block.links() == 1
                        && WordComparison.count(block.text()) <= MOST_WORDS
                        && !block.area().isIn(AreaKind.NAV)
                        && block.area().commonWith(blocks.get(title).area()).depth()
                                >= blocks.get(title).area().depth() - KICKER_LEVELS)
                .filter(block -> BlockLink.element(block)
                        .filter(link -> BlockLink.leadsToCategory(link) || isFront(link))
                        .isPresent())
                .map(Block::text);
    }

    private static boolean isFront(Element link) {
        String path = path(link.absUrl("href"));
        return path.length() > 1 && path.indexOf('/', 1) < 0 && !WordComparison.hasDigit(path);
    }

    private static String path(String address) {
        int host = address.indexOf("://");
        int from = host < 0 ? 0 : address.indexOf('/', host + 3);
        String path = from < 0 ? "/" : address.substring(from);
        int end = path.indexOf('?');
        return end < 0 ? path : path.substring(0, end);
    }
}
