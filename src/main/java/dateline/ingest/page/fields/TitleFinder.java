package dateline.ingest.page.fields;

import dateline.article.PlainText;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.Outline;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the headline as it stands over the story. What the page calls its title elsewhere (Open Graph, JSON-LD, the
 * {@code title} element) is often written for search engines; it serves to tell which heading of the page is the one.
 */
final class TitleFinder {
    private static final int MAX_CHARS = 300;
    private static final double LONE_H1 = 0.5;
    private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s:|\u00b7\u2022\u2013\u2014-]+");
    private static final int ENOUGH_WORDS = 2;
    private static final int MARK_CHARS = 3;
    private static final double LEAST_APART = 0.6;
    private static final int BEHIND_CRUMBS = 25;
    private static final int CRUMB_LEVELS = 5;
    private static final PhraseMatcher CRUMBS = PhraseMatcher.list()
            .add(1, "breadcrumb|bread-crumb|crumbs|brotkrume|brotkrumen|ariadne|kruimelpad")
            .done();

    private static final PhraseMatcher UNSEEN = PhraseMatcher.list()
            .add(1, "visually-hidden|visuallyhidden|sr-only|screen-reader|a11y|hidden")
            .done();

    private final SiteName site;
    private final Outline outline;
    private final List<Claim> claims = new ArrayList<>();

    private TitleFinder(Document page, PageMetadata pageMetadata, SiteName site, Outline outline) {
        this.site = site;
        this.outline = outline;
        pageMetadata.article("headline").ifPresent(this::claim);
        pageMetadata.meta("og:title").ifPresent(this::claim);
        pageMetadata
                .meta(
                        "twitter:title",
                        "parsely-title",
                        "sailthru.title",
                        "cxenseparse:title",
                        "dc.title",
                        "dcterms.title")
                .ifPresent(this::claim);
        pageMetadata.article("name").ifPresent(this::claim);
        if (claims.isEmpty()) {
            pageMetadata.markedStory("headline").ifPresent(this::claim);
        }
        claim(page.title());
    }

    static Optional<FoundValue<String>> find(Document page, PageMetadata pageMetadata, SiteName site, Outline outline) {
        return new TitleFinder(page, pageMetadata, site, outline).find();
    }

    private void claim(String text) {
        String line = site.takenOff(PlainLine.text(text));
        if (!line.isBlank() && line.length() <= MAX_CHARS && !site.isBesideStory(line)) {
            claims.add(new Claim(line, WordComparison.folded(line), WordComparison.telling(line)));
        }
    }

    /** What the page calls its story, with what it is compared by. */
    private record Claim(String text, String folded, Set<String> words) {}

    private Optional<FoundValue<String>> find() {
        Block best = null;
        Block apart = null;
        double most = 0;
        double mostApart = 0;
        int headings = 0;
        for (Block block : outline.blocks()) {
            if (!block.area().isIn(AreaKind.HEADING) || block.chars() > MAX_CHARS) {
                continue;
            }
            headings++;
            double score = score(block, headings);
            if (score > most) {
                most = score;
                best = block;
            }
            boolean follows =
                    best != null && block.index() - best.index() <= BEHIND_CRUMBS && block.linkDensity() < 0.5;
            if (score > mostApart && follows && !isCrumb(block)) {
                mostApart = score;
                apart = block;
            }
        }
        if (best != null && apart != null && mostApart >= LEAST_APART && isCrumb(best)) {
            return Optional.of(new FoundValue<>(site.takenOff(withoutKicker(apart)), 0.6));
        }
        if (best != null && most >= 0.5) {
            return Optional.of(new FoundValue<>(site.takenOff(withoutKicker(best)), Math.min(1, 0.6 + most / 4)));
        }
        return claims.stream().findFirst().map(claim -> new FoundValue<>(claim.text(), 0.6));
    }

    /** The last member of the path to a story is often a heading, and mostly says what search engines are told. */
    private static boolean isCrumb(Block block) {
        Optional<Area> at = Optional.of(block.area());
        for (int level = 0; level < CRUMB_LEVELS && at.isPresent(); level++) {
            Element element = at.get().element();
            if (CRUMBS.in(element.className()) != 0
                    || CRUMBS.in(element.id()) != 0
                    || CRUMBS.in(element.attr("aria-label")) != 0
                    || element.attr("itemtype").endsWith("/BreadcrumbList")
                    || element.attr("itemtype").endsWith("/ListItem")) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }

    private double score(Block block, int place) {
        if (HeadingLines.isKickerBlock(block)) {
            return 0;
        }
        Set<String> words = WordComparison.telling(block.text());
        String folded = WordComparison.folded(block.text());
        double agreement = 0;
        for (Claim claim : claims) {
            agreement = Math.max(agreement, likeness(folded, words, claim));
        }
        boolean unlike = agreement < 0.3 && !claims.isEmpty();
        if ((unlike && words.size() < 3) || site.isBesideStory(block.text())) {
            return 0;
        }
        double score = agreement;
        String tag = headingTag(block);
        score += tag.equals("h1") ? 0.45 : tag.equals("h2") ? 0.1 : 0;
        score += block.area().has(ClassHint.TITLE) ? 0.1 : 0;
        score -= block.area().isHidden() ? 0.3 : 0;
        score -= block.area().isIn(AreaKind.NAV)
                        || block.area().isIn(AreaKind.FOOTER)
                        || block.area().isIn(AreaKind.ASIDE)
                ? 0.4
                : 0;
        score -= block.linkDensity() > 0.5 && agreement < 0.9 ? 0.3 : 0;
        score -= Math.min(place, 20) * 0.005;
        boolean telling = tag.equals("h1") && words.size() >= 3;
        return (unlike && !telling) || (claims.isEmpty() && !tag.equals("h1"))
                ? 0
                : Math.max(score, claims.isEmpty() ? LONE_H1 : 0);
    }

    private static String headingTag(Block block) {
        return heading(block).tag();
    }

    private static Area heading(Block block) {
        Area at = block.area();
        while (AreaKind.of(at.tag()) != AreaKind.HEADING.mark() && at.parent().isPresent()) {
            at = at.parent().get();
        }
        return at;
    }

    /** A heading may be broken into lines; all lines of it make the headline. */
    private List<Block> whole(Block block) {
        Area heading = heading(block);
        boolean found = AreaKind.of(heading.tag()) == AreaKind.HEADING.mark();
        return found ? outline.blocks().subList(heading.firstBlock, heading.lastBlock + 1) : List.of(block);
    }

    /** A kicker stands in the heading in an element of its own; without it, the heading reads as the page calls its story. */
    private String withoutKicker(Block block) {
        List<Block> lines = whole(block).stream()
                .filter(line -> !HeadingLines.isKickerBlock(line))
                .toList();
        String whole = lines.stream().map(Block::text).collect(Collectors.joining(" "));
        List<TextNode> nodes =
                lines.stream().flatMap(line -> line.nodes().stream()).toList();
        String folded = WordComparison.folded(whole);
        boolean called = claims.stream().anyMatch(claim -> claim.folded().equals(folded));
        Optional<HeadingLines> laidOut = HeadingLines.in(nodes, heading(block).element());
        boolean kicked = laidOut.flatMap(HeadingLines::kicker).isPresent();
        for (int from = 1; from < nodes.size(); from++) {
            if (called && !isApart(nodes.get(0), nodes.get(from), heading(block).element())) {
                continue;
            }
            String rest = nodes.subList(from, nodes.size()).stream()
                    .map(TextNode::text)
                    .collect(Collectors.joining())
                    .strip();
            String foldedRest = WordComparison.folded(rest);
            if (claims.stream()
                    .anyMatch(claim -> claim.words().size() >= ENOUGH_WORDS
                            && claim.folded().equals(foldedRest))) {
                return PlainText.oneLine(LEADING_MARKS.matcher(rest).replaceFirst(""));
            }
        }
        Optional<String> under = behindHiddenMark(nodes).or(() -> laidOut.flatMap(this::underKicker));
        if (under.isPresent()) {
            return under.get();
        }
        return called && !kicked
                ? whole
                : laidOut.map(HeadingLines::headline)
                        .orElseGet(() -> LEADING_MARKS.matcher(whole).replaceFirst(""));
    }

    /** Whether each of these stands in an element of its own in the heading. */
    private static boolean isApart(TextNode first, TextNode next, Element heading) {
        Element one = first.parent();
        Element other = next.parent();
        return one != null && other != null && !one.equals(heading) && !one.equals(other) && !other.hasAttr("hidden");
    }

    /** What follows a mark that is there for screen readers alone, because the layout parts kicker and headline. */
    private static Optional<String> behindHiddenMark(List<TextNode> nodes) {
        for (int i = 1; i + 1 < nodes.size(); i++) {
            Element parent = nodes.get(i).parent();
            boolean hidden =
                    parent != null && (parent.attr("aria-hidden").equals("true") || UNSEEN.in(parent.className()) != 0);
            if (hidden && LEADING_MARKS.matcher(nodes.get(i).text()).matches()) {
                String rest = nodes.subList(i + 1, nodes.size()).stream()
                        .map(TextNode::text)
                        .collect(Collectors.joining());
                return Optional.of(PlainText.oneLine(rest)).filter(line -> WordComparison.count(line) >= ENOUGH_WORDS);
            }
        }
        return Optional.empty();
    }

    /** The second of two lines where the page's own word for both has a mark between them that is not shown. */
    private Optional<String> underKicker(HeadingLines laidOut) {
        List<String> lines = laidOut.lines();
        return lines.size() == 2 && claims.stream().anyMatch(claim -> isJoined(claim.text(), lines))
                ? Optional.of(lines.get(1))
                : Optional.empty();
    }

    private static boolean isJoined(String claim, List<String> lines) {
        int between = claim.length() - lines.get(0).length() - lines.get(1).length();
        return between > 0
                && between <= MARK_CHARS
                && claim.startsWith(lines.get(0))
                && claim.endsWith(lines.get(1))
                && LEADING_MARKS
                        .matcher(claim.substring(
                                lines.get(0).length(), lines.get(0).length() + between))
                        .matches()
                && !claim.substring(lines.get(0).length(), lines.get(0).length() + between)
                        .isBlank();
    }

    private static double likeness(String folded, Set<String> words, Claim claim) {
        if (folded.equals(claim.folded())) {
            return 1.2;
        }
        int both = 0;
        for (String word : words) {
            both += claim.words().contains(word) ? 1 : 0;
        }
        return words.isEmpty() || claim.words().isEmpty()
                ? 0
                : 2.0 * both / (words.size() + claim.words().size());
    }
}
