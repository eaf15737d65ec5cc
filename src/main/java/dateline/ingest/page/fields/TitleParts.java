package dateline.ingest.page.fields;

import dateline.article.PlainText;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.BodyCandidates;
import dateline.ingest.page.outline.Outline;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.WordComparison;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The parts of a page's {@code title} that name its site and section beside the story. They are known by where else the page
 * shows them: as its logo, its way home, the holder of its rights, in its menu, or as a heading while another heading is the story's.
 */
final class TitleParts {
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s+(?:[|\u00b7\u2022\u2013\u2014\u2015\u2212\u00bb\u00ab/<>~\u2502\u2503\u2219-]|::|//)\\s+|\\s*\uff5c\\s*");

    private static final Pattern HOME = Pattern.compile("(?:https?:)?//[^/?#]+/?|/|\\./|(?:/?(?:index|home)\\.\\w+)");
    private static final Pattern RIGHTS = Pattern.compile("(?i)\u00a9|\\(c\\)|copyright");
    private static final String LOGO = "[class*=logo], [id*=logo], [class*=brand], [class*=masthead], [id*=masthead],"
            + " [class*=site-title], [class*=site-name], [class*=sitename]";
    private static final int NAME_CHARS = 60;
    private static final int LINE_CHARS = 160;
    private static final int TOP = 3;
    private static final int FEW_WORDS = 3;
    private static final int PARAGRAPH = 100;
    private static final int MOST_PARTS = 8;
    private static final int MOST = 300;

    private final Outline outline;
    private final BodyCandidates candidates;
    private final List<String> parts;

    /** What the page calls its story elsewhere. */
    private final Set<String> told;

    private final Set<String> names = new HashSet<>();
    private final Set<String> menu = new HashSet<>();

    private TitleParts(
            Document page, PageMetadata pageMetadata, Outline outline, BodyCandidates candidates, List<String> parts) {
        this.told = Stream.of(pageMetadata.meta("og:title"), pageMetadata.article("headline"))
                .flatMap(Optional::stream)
                .map(title -> WordComparison.folded(PlainLine.text(title)))
                .collect(Collectors.toSet());
        this.outline = outline;
        this.candidates = candidates;
        this.parts = parts;
        page.select("a[href]").stream()
                .filter(link -> HOME.matcher(link.attr("href").strip()).matches())
                .limit(MOST)
                .forEach(link -> addNames(link, names));
        page.body().select(LOGO).stream().limit(MOST).forEach(logo -> addNames(logo, names));
        page.select("nav a[href], header a[href]").stream()
                .filter(link -> page.baseUri().isEmpty() || !BlockLink.isSamePage(link.absUrl("href"), page.baseUri()))
                .limit(MOST)
                .forEach(link -> addNames(link, menu));
    }

    /** Those of this page, folded. */
    static Set<String> besideStory(
            Document page, PageMetadata pageMetadata, Outline outline, BodyCandidates candidates) {
        List<String> parts = BETWEEN.splitAsStream(PlainText.oneLine(page.title()))
                .map(WordComparison::folded)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() < 2 || parts.size() > MOST_PARTS
                ? Set.of()
                : new TitleParts(page, pageMetadata, outline, candidates, parts).besideStory();
    }

    private static void addNames(Element element, Set<String> into) {
        String text = element.text();
        if (text.length() <= NAME_CHARS) {
            into.add(WordComparison.folded(text));
        }
        element.select("img[alt]").forEach(picture -> into.add(WordComparison.folded(picture.attr("alt"))));
    }

    private Set<String> besideStory() {
        if (ranges().noneMatch(this::isTold) && isHeadingTold()) {
            return Set.copyOf(parts);
        }
        Optional<Range> headline = asTold().or(this::byHeading);
        if (headline.isEmpty()) {
            return behindStory();
        }
        var beside = new HashSet<>(parts);
        beside.removeIf(part -> holdsBoth(part, headline.get()));
        parts.subList(headline.get().from(), headline.get().to()).forEach(beside::remove);
        return beside;
    }

    private boolean isTold(Range range) {
        return told.stream().anyMatch(title -> WordComparison.contains(title, joined(range)));
    }

    private boolean isHeadingTold() {
        return outline.blocks().stream()
                .filter(block -> block.area().isIn(AreaKind.HEADING))
                .anyMatch(block -> told.contains(folded(block)));
    }

    /** Some of the parts, which follow each other. */
    private record Range(int from, int to) {}

    /** What the page calls its story elsewhere, without what names the site in it as well. */
    private Optional<Range> asTold() {
        return ranges().filter(range -> told.contains(joined(range)))
                .findFirst()
                .map(range -> {
                    int to = range.to();
                    while (to - 1 > range.from() && (isName(to - 1) || isOfMenu(to - 1))) {
                        to--;
                    }
                    return new Range(range.from(), to);
                });
    }

    private Stream<Range> ranges() {
        return IntStream.range(0, parts.size()).boxed().flatMap(from -> IntStream.rangeClosed(from + 1, parts.size())
                .mapToObj(to -> new Range(from, to)));
    }

    private String joined(Range range) {
        return String.join(" ", parts.subList(range.from(), range.to()));
    }

    /** The first heading of the highest rank that names neither site nor section, unless a longer line by the text is titled too. */
    private Optional<Range> byHeading() {
        int text = firstParagraph();
        Optional<Shown> heading = shown(block -> block.tag().equals("h1"))
                .filter(found ->
                        !isName(found.range().from()) && !isOfMenu(found.range().from()) && !isAmong(found))
                .max(Comparator.comparing((Shown found) -> found.block().index() < text)
                        .thenComparing(found -> found.block().index()));
        int from = heading.map(found -> found.block().index()).orElse(-1);
        int words = heading.map(Shown::words).orElse(0);
        boolean isByText = heading.filter(found -> found.block().area().isWithin(candidates.best()))
                .isPresent();
        Optional<Shown> line = isByText
                ? Optional.empty()
                : shown(block -> block.index() > from
                                && block.index() < text
                                && block.area().isWithin(candidates.best()))
                        .filter(found -> found.words() > Math.max(words, FEW_WORDS)
                                && !isName(found.range().from()))
                        .findFirst();
        return line.or(() -> heading).map(Shown::range);
    }

    private boolean isHeadingAmong(int part) {
        return shown(block -> block.tag().equals("h1"))
                .anyMatch(found -> found.range().from() == part && isAmong(found));
    }

    private boolean isLongerThanBehind(int part) {
        int words = WordComparison.count(parts.get(0));
        return parts.subList(part, parts.size()).stream().allMatch(other -> WordComparison.count(other) < words);
    }

    /** A word or two between others are a section. */
    private boolean isAmong(Shown found) {
        return found.words() < FEW_WORDS
                && found.range().from() > 0
                && found.range().to() < parts.size();
    }

    /** A block that reads as some of the parts do. */
    private record Shown(Block block, Range range, int words) {}

    private Stream<Shown> shown(Predicate<Block> place) {
        return outline.blocks().stream()
                .filter(block -> block.chars() <= LINE_CHARS && place.test(block))
                .flatMap(block -> ranges().filter(range -> folded(block).equals(joined(range)))
                        .map(range -> new Shown(block, range, WordComparison.count(block.text()))));
    }

    private int firstParagraph() {
        return outline.blocks().stream()
                .filter(block -> block.chars() >= PARAGRAPH && block.area().isWithin(candidates.best()))
                .mapToInt(Block::index)
                .findFirst()
                .orElse(0);
    }

    /** From the first that is known to be a section or the site, where no heading tells what the story is. */
    private Set<String> behindStory() {
        for (int part = 1; part < parts.size(); part++) {
            if (isName(part) || isOfMenu(part) || (isHeadingAmong(part) && isLongerThanBehind(part))) {
                return new HashSet<>(parts.subList(part, parts.size()));
            }
        }
        return Set.of();
    }

    /** Whether a heading holds it together with the headline. */
    private boolean holdsBoth(String part, Range headline) {
        String own = joined(headline);
        return outline.blocks().stream()
                .filter(block -> block.area().isIn(AreaKind.HEADING))
                .map(TitleParts::folded)
                .anyMatch(heading -> WordComparison.contains(heading, part) && WordComparison.contains(heading, own));
    }

    private boolean isName(int part) {
        return names.contains(parts.get(part)) || holdsRights(parts.get(part));
    }

    /** A section, or the name of the site as a line of its own over all else. */
    private boolean isOfMenu(int part) {
        String name = parts.get(part);
        return menu.contains(name)
                || (part == parts.size() - 1
                        && outline.blocks().stream()
                                .limit(TOP)
                                .filter(block -> !block.area().isIn(AreaKind.HEADING))
                                .anyMatch(block -> folded(block).equals(name)));
    }

    private boolean holdsRights(String name) {
        return outline.blocks().stream()
                .filter(block -> block.chars() <= LINE_CHARS
                        && RIGHTS.matcher(block.text()).find())
                .anyMatch(block -> WordComparison.contains(folded(block), name));
    }

    private static String folded(Block block) {
        return block.chars() > LINE_CHARS ? "" : WordComparison.folded(block.text());
    }
}
