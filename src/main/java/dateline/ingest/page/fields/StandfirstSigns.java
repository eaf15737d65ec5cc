package dateline.ingest.page.fields;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.WordStatistics;
import dateline.ingest.text.byline.BylineNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What shows that a block is the standfirst and not the first paragraph of the story: what the page describes itself with; its
 * name; the box of the headline, in which the story does not stand; the byline between it and the story. Each can deceive (many
 * descriptions are the first paragraph), two together hardly.
 */
public final class StandfirstSigns {
    private static final int LIKELY = 2;
    private static final int SURE = 3;
    private static final int NEAR_TITLE = 12;
    private static final int FEW_WORDS = 4;
    private static final int BOILERPLATE = 100;

    /** What a headline's box may hold beside it. */
    private static final int BOX_CHARS = 700;

    private static final int BOX_PARAGRAPHS = 2;
    private static final int PARAGRAPH = 80;
    private static final int BYLINE_CHARS = 130;

    /** The full stops of a date in figures end no sentences. */
    private static final int DATE_CHARS = 70;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PLACE = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]{1,30}(?:[ -]\\p{Lu}?[\\p{L}'’-]{1,30}){0,3}\\s?[.:|–—-]\\s+(?=[\\p{Lu}„“\"«])");

    /** What a standfirst is called in the classes of pages, in the languages of newsrooms. */
    private static final PhraseMatcher CALLED = PhraseMatcher.list()
            .add(
                    1,
                    "standfirst|subtitle|sub-title|sub_title|subhead|sub-head|deck| dek |-dek | dek-|summary|synopsis|excerpt|intro|preamble|preface|abstract|strapline|tagline|alternativeheadline")
            .add(
                    1,
                    "vorspann|einleitung|unterzeile|subline|teasertext|chapo|chapeau|entradilla|bajada|copete|sumario|sommario|catenaccio|sottotitolo|subtitulo|resumo|linha-fina|linhafina|ingress|manchet|underrubrik|undertitel|zajawka|perex|leadtext|article__lead|article-lead|lead-text|lead__text|lede|article__desc|post-desc|spot|ozet|anons")
            .done();

    /** Those of them that first paragraphs and texts of boxes are never called by. */
    private static final PhraseMatcher UNMISTAKABLE = PhraseMatcher.list()
            .add(
                    1,
                    "standfirst|vorspann|unterzeile|chapo|entradilla|bajada|copete|catenaccio|sottotitolo|linha-fina|linhafina|underrubrik|zajawka|perex")
            .done();

    private final ParsedPage story;
    private final boolean[] kept;
    private final Optional<Area> box;
    private final List<WordStatistics> descriptions = new ArrayList<>();

    /**
     * @param kept which blocks are taken for the story's, by their place in the row
     */
    public StandfirstSigns(ParsedPage story, boolean[] kept) {
        this.story = story;
        this.kept = kept;
        this.box = headlineBox();
        describe(story.pageMetadata().article("description"));
        describe(story.pageMetadata().article("alternativeHeadline"));
        describe(story.pageMetadata().meta("twitter:description"));
        describe(story.pageMetadata().meta("og:description"));
        describe(story.pageMetadata().meta("description"));
    }

    private void describe(Optional<String> text) {
        text.map(PlainLine::text).map(WordStatistics::of).ifPresent(descriptions::add);
    }

    /** Whether it is the standfirst beyond doubt, and no part of the story. */
    public boolean isSure(Block block) {
        int certain = isSigned(block) && isNamed(block, StandfirstSigns::meansNothingElse) ? 1 : 0;
        return count(block, isWholeDescription(block.wordStatistics()), false) + certain >= SURE;
    }

    /** Whether it may be told as the standfirst, though it may be the first paragraph of the story as well. */
    boolean isLikely(Block block) {
        boolean described =
                readings(block).anyMatch(this::isWholeDescription) || (isNamed(block) && isDescription(block));
        return count(block, described, true) >= LIKELY;
    }

    private int count(Block block, boolean described, boolean looks) {
        if (!isNearTitle(block) || BylineNames.beginsAsByline(block.text())) {
            return 0;
        }
        int told = (described ? 1 : 0) + (isNamed(block) ? 1 : 0);
        int apart = looks && told > 0 && isSetApart(block) ? 1 : 0;
        boolean says = told > 0 || block.wordStatistics().sentences() > 0;
        return says ? told + apart + (isInBox(block) ? 1 : 0) + (isSigned(block) ? 1 : 0) : 0;
    }

    /** Whether all of it is bold, or of another class than the two paragraphs that follow, which are of one. */
    private boolean isSetApart(Block block) {
        if (block.boldChars() >= block.text().length() - 1) {
            return true;
        }
        List<String> next = story.outline().blocks().subList(block.index() + 1, kept.length).stream()
                .filter(other -> kept[other.index()] && other.chars() >= PARAGRAPH)
                .limit(2)
                .map(StandfirstSigns::style)
                .toList();
        return next.size() == 2
                && next.get(0).equals(next.get(1))
                && !next.get(0).equals(style(block));
    }

    private static String style(Block block) {
        Element element = block.area().element();
        return element.normalName() + " " + DIGITS.matcher(element.className()).replaceAll("");
    }

    /** Buttons and menus, of which there may be any number between a headline and its standfirst. */
    static boolean isBoilerplate(Block block) {
        return block.area().isHidden()
                || (block.chars() < BOILERPLATE && block.area().isIn(AreaKind.LIST));
    }

    private boolean isNearTitle(Block block) {
        int title = story.titlePlace();
        if (title < 0 || block.index() <= title) {
            return false;
        }
        long between = story.outline().blocks().subList(title + 1, block.index()).stream()
                .filter(other -> !isBoilerplate(other))
                .limit(NEAR_TITLE)
                .count();
        return between < NEAR_TITLE;
    }

    /** Whether the page describes itself with it, or with its beginning. */
    boolean isDescription(Block block) {
        if (story.storyEvidence().isDescription(block)) {
            return true;
        }
        return readings(block)
                .anyMatch(words -> words.size() >= FEW_WORDS
                        && descriptions.stream()
                                .anyMatch(told ->
                                        told.size() >= FEW_WORDS && (words.begins(told) || told.begins(words))));
    }

    /** A place stands before many a standfirst that descriptions leave out. */
    private static Stream<WordStatistics> readings(Block block) {
        var place = PLACE.matcher(block.text());
        return place.lookingAt()
                ? Stream.of(
                        block.wordStatistics(), WordStatistics.of(block.text().substring(place.end())))
                : Stream.of(block.wordStatistics());
    }

    /** Whether the page describes itself with it and no other words: a description that was made by a machine is cut, or goes on. */
    private boolean isWholeDescription(WordStatistics words) {
        return words.size() >= FEW_WORDS && descriptions.stream().anyMatch(told -> told.isSameAs(words));
    }

    /** Whether it is called one by its own element, or by one around it that holds nothing else. */
    boolean isNamed(Block block) {
        return isNamed(block, area -> area.has(ClassHint.LEAD) || isCalled(area.element()));
    }

    private static boolean meansNothingElse(Area area) {
        return UNMISTAKABLE.in(area.element().className()) != 0;
    }

    private static boolean isNamed(Block block, Predicate<Area> called) {
        Optional<Area> at = Optional.of(block.area());
        while (at.isPresent() && at.get().blocks == 1) {
            if (called.test(at.get())) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }

    private static boolean isCalled(Element element) {
        return element.attributesSize() > 0
                && (CALLED.in(element.className()) != 0
                        || CALLED.in(element.attr("data-testid")) != 0
                        || CALLED.in(element.attr("itemprop")) != 0
                        || element.attr("itemprop").equals("description"));
    }

    /** Whether it stands in the box of the headline, apart from the story. */
    boolean isInBox(Block block) {
        return box.isPresent()
                && block.area().isWithin(box.get())
                && !block.area().isIn(AreaKind.FIGURE);
    }

    /** The largest area around the headline that holds little else, and nothing of the story but what may be its standfirst. */
    private Optional<Area> headlineBox() {
        int title = story.titlePlace();
        Optional<Area> found = Optional.empty();
        if (title < 0) {
            return found;
        }
        Optional<Area> at = story.outline().blocks().get(title).area().parent();
        while (at.isPresent() && at.get().depth() > 0 && isBox(at.get())) {
            found = at;
            at = at.get().parent();
        }
        return found;
    }

    private boolean isBox(Area area) {
        int chars = 0;
        int paragraphs = 0;
        for (int i = area.firstBlock; i <= area.lastBlock; i++) {
            Block block = story.outline().blocks().get(i);
            if (kept[i] && !story.storyEvidence().isTitle(block)) {
                chars += block.chars();
                paragraphs += block.chars() >= PARAGRAPH ? 1 : 0;
            }
        }
        int after = 0;
        for (int i = area.lastBlock + 1; i < kept.length && after <= chars; i++) {
            after += kept[i] ? story.outline().blocks().get(i).chars() : 0;
        }
        return chars <= BOX_CHARS && paragraphs <= BOX_PARAGRAPHS && after > chars;
    }

    /** Whether the byline or the date of the story stands between it and the next paragraph, and none between it and the headline. */
    boolean isSigned(Block block) {
        for (int i = story.titlePlace() + 1; i < block.index(); i++) {
            if (isByline(story.outline().blocks().get(i))) {
                return false;
            }
        }
        for (int i = block.index() + 1; i < kept.length; i++) {
            Block next = story.outline().blocks().get(i);
            if (isByline(next)) {
                return true;
            }
            if (kept[i]) {
                return false;
            }
        }
        return false;
    }

    private static boolean isByline(Block block) {
        boolean dated = block.has(BlockCue.DATED) && WordComparison.hasDigit(block.text());
        int sentences = dated && block.chars() <= DATE_CHARS
                ? 0
                : block.wordStatistics().sentences();
        if (block.chars() > BYLINE_CHARS || sentences > 1 || block.area().isIn(AreaKind.FIGURE)) {
            return false;
        }
        return dated || BylineNames.beginsAsByline(block.text()) || block.area().has(ClassHint.BYLINE);
    }
}
