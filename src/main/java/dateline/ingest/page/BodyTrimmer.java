package dateline.ingest.page;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.fields.ReadingTime;
import dateline.ingest.page.fields.RelatedLabel;
import dateline.ingest.page.fields.StandfirstFinder;
import dateline.ingest.page.fields.StandfirstSigns;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.text.ViewCounter;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;

/**
 * Takes off what stands at the edges of a story in the story's own place: headline, standfirst, byline and date before it,
 * appeals to the reader after it, and between its paragraphs what stands there again and again.
 */
final class BodyTrimmer {
    private static final int OFTEN = 3;
    private static final int LINE_CHARS = 130;
    private static final int TAIL_LINE_CHARS = 220;
    private static final int LONG = 100;
    private static final int POINTER_CHARS = 200;
    private static final double SURE = 0.97;
    private static final int OUTERMOST = 2;
    private static final int DATE_CHARS = 50;
    private static final int DATE_WORDS = 9;
    private static final int BESIDE_DATE = 24;
    private static final Pattern PARTS = Pattern.compile("\\s+[|\u00b7\u2022]\\s+");
    private static final int SENTENCE_WORDS = 6;
    private static final double MOST_OF_TAIL = 0.12;

    /** A lead that looks like a standfirst, but of which the model is this sure, opens the story if it is not marked as one. */
    private static final double CERTAIN = 0.9;

    private final ParsedPage story;
    private final List<Block> blocks;
    private final double[] likely;
    private final boolean[] kept;

    /**
     * @param likely how likely each block is the story's
     * @param kept which of them are taken for it
     */
    BodyTrimmer(ParsedPage story, double[] likely, boolean[] kept) {
        this.story = story;
        this.blocks = story.outline().blocks();
        this.likely = likely;
        this.kept = kept;
    }

    /** Takes the marks of what is not the story's away. */
    void trim() {
        Area best = story.bodyCandidates().best();
        for (Block block : blocks) {
            if (kept[block.index()] && (isBoilerplate(block) || isConsent(block, best))) {
                kept[block.index()] = false;
            }
        }
        SitePromotions.remove(story, kept);
        trimHead();
        trimTail();
        ContactLines.drop(blocks, kept);
        PostTimes.keepAlike(blocks, kept);
    }

    private boolean isBoilerplate(Block block) {
        String text = block.text();
        boolean template = text.startsWith("{{") || (text.startsWith("[") && text.indexOf("[/") > 0);
        return template
                || isPointer(block)
                || isCounter(block)
                || (isByMedia(block) && story.storyEvidence().repeats(block) >= OFTEN);
    }

    private static boolean isCounter(Block block) {
        return !block.area().isIn(AreaKind.LIST)
                && !block.area().isIn(AreaKind.TABLE)
                && ViewCounter.isWhole(block.text());
    }

    /** A line that only leads to another story. */
    private static boolean isPointer(Block block) {
        return block.chars() <= POINTER_CHARS
                && RelatedLabel.behind(block.text()).isPresent();
    }

    /** What asks the reader for cookies, or for another browser, in a part of the page where nothing of the story stands. */
    private static boolean isConsent(Block block, Area best) {
        return block.has(BlockCue.CONSENT) && block.has(BlockCue.READER) && isApart(block.area(), best);
    }

    private static boolean isApart(Area area, Area best) {
        Area common = area.commonWith(best);
        return common.depth() <= OUTERMOST && !common.equals(best);
    }

    /** A caption that stands again with each picture of a gallery. */
    private boolean isByMedia(Block block) {
        int next = block.index() + 1;
        return block.mediaBefore() > 0
                || (next < blocks.size() && blocks.get(next).mediaBefore() > 0);
    }

    private static boolean isBareAddress(Block block) {
        String text = block.text();
        return text.indexOf(' ') < 0
                && text.length() > 6
                && (text.contains("://") || text.contains("@") || text.contains(".com/"));
    }

    /** Until the first paragraph of the story. */
    private void trimHead() {
        var signs = new StandfirstSigns(story, kept);
        int prose = 0;
        for (Block block : blocks) {
            prose += kept[block.index()] ? proseChars(block) : 0;
        }
        for (Block block : blocks) {
            if (!kept[block.index()]) {
                continue;
            }
            // A story that has little else is told in the line that sums it up.
            boolean alone = prose - proseChars(block) < Math.max(LONG, 2 * block.chars());
            boolean isHead = story.storyEvidence().isTitle(block)
                    || story.storyEvidence().holdsTitle(block)
                    || block.index() == story.titlePlace()
                    || (isStandfirst(block, signs) && !alone)
                    || isByline(block)
                    || isBareDate(block)
                    || isBareAddress(block);
            if (isHead) {
                kept[block.index()] = false;
            } else if (block.chars() >= LONG) {
                return;
            }
        }
    }

    /** A date, a time, a weekday, how long it is to read, and no more. */
    private static boolean isBareDate(Block block) {
        return block.chars() <= DATE_CHARS * 2
                && WordComparison.hasDigit(block.text())
                && !block.area().isIn(AreaKind.HEADING)
                && PARTS.splitAsStream(block.text()).allMatch(BodyTrimmer::isDateOrMinutes)
                && DateInText.in(block.text(), DayMonthOrder.DAY_FIRST).isPresent();
    }

    private static boolean isDateOrMinutes(String part) {
        boolean date = part.length() <= DATE_CHARS
                && WordComparison.count(part) <= DATE_WORDS
                && DateInText.in(part, DayMonthOrder.DAY_FIRST)
                        .filter(found -> (BlockCue.in(part) & BlockCue.CALENDAR.mark()) != 0
                                || found.rest().length() <= BESIDE_DATE)
                        .isPresent();
        return date || (part.length() <= DATE_CHARS && ReadingTime.in(part).isPresent());
    }

    private boolean isStandfirst(Block block, StandfirstSigns signs) {
        int title = story.titlePlace();
        boolean after = title >= 0 && block.index() > title && block.index() - title <= 12;
        boolean heading = block.area().isIn(AreaKind.HEADING);
        boolean described = story.storyEvidence().isDescription(block);
        boolean marked = described && (block.area().has(ClassHint.LEAD) || heading);
        boolean sentence = block.wordStatistics().count() >= SENTENCE_WORDS
                && block.wordStatistics().sentences() > 0;
        boolean guessed = heading && sentence && likely[block.index()] < CERTAIN;
        return after && block.chars() <= StandfirstFinder.MAX_CHARS && (marked || guessed || signs.isSure(block));
    }

    private static boolean isByline(Block block) {
        if (block.chars() > LINE_CHARS
                || block.area().isIn(AreaKind.LIST)
                || block.area().isIn(AreaKind.QUOTE)) {
            return false;
        }
        long cues = block.cues();
        boolean dated = (cues & BlockCue.DATED.mark()) != 0
                && WordComparison.hasDigit(block.text())
                && DateInText.in(block.text(), DayMonthOrder.DAY_FIRST).isPresent();
        boolean hinted = (block.area().has(ClassHint.BYLINE) || block.area().has(ClassHint.DATE))
                && block.wordStatistics().sentences() == 0;
        return dated
                || hinted
                || isHintedWithin(block)
                || (BylineNames.beginsAsByline(block.text())
                        && (cues & BlockCue.BYLINE.mark()) != 0
                        && block.wordStatistics().sentences() == 0);
    }

    /** Whether all of its text stands in elements that are classed as those of authors and dates are. */
    private static boolean isHintedWithin(Block block) {
        return block.nodes().stream()
                .map(TextNode::parent)
                .allMatch(parent -> parent != null
                        && !parent.equals(block.area().element())
                        && (ClassHint.in(parent.className()) & (ClassHint.BYLINE.mark() | ClassHint.DATE.mark())) != 0);
    }

    private static int proseChars(Block block) {
        return block.area().isIn(AreaKind.HEADING) ? 0 : block.chars();
    }

    /** From the first appeal after which nothing of weight comes. */
    private void trimTail() {
        int total = 0;
        for (Block block : blocks) {
            total += kept[block.index()] ? block.chars() : 0;
        }
        int after = 0;
        int cut = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (!kept[i]) {
                continue;
            }
            Block block = blocks.get(i);
            after += block.chars();
            boolean prose = (block.chars() > TAIL_LINE_CHARS && block.linkDensity() < 0.3) || likely[i] > SURE;
            if (after > total * MOST_OF_TAIL || (prose && !isAppeal(block))) {
                break;
            }
            if (isAppeal(block) || (isBareAddress(block) && cut < blocks.size())) {
                cut = i;
            }
        }
        for (int i = cut; i < blocks.size(); i++) {
            kept[i] = false;
        }
    }

    private static boolean isAppeal(Block block) {
        long cues = block.cues() & BlockCue.APPEALS;
        boolean heading = block.area().isIn(AreaKind.HEADING);
        if (cues == 0 || block.chars() > TAIL_LINE_CHARS * 2) {
            return false;
        }
        boolean manyCues = Long.bitCount(cues) > 1;
        boolean contact = (cues & BlockCue.CONTACT.mark()) != 0
                && block.text().indexOf('@') >= 0
                && !block.area().isIn(AreaKind.QUOTE);
        boolean addressed = contact || block.has(BlockCue.READER);
        boolean item = block.area().isIn(AreaKind.LIST) && block.linkDensity() < 0.5;
        boolean brief = block.chars() <= TAIL_LINE_CHARS && !item;
        return brief
                && (heading
                        || manyCues
                        || addressed
                        || block.linkDensity() > 0.3
                        || block.boldChars() > block.chars() / 2);
    }
}
