package dateline.ingest.page.outline;

import dateline.ingest.text.IntCounter;
import dateline.ingest.text.WordStatistics;

/**
 * What is known of the story before its body is found, to hold each block against: the words of headline and description,
 * and the text that the page gives as the story's in its data.
 */
public final class StoryEvidence {
    private static final int ENOUGH_WORDS = 60;
    private static final int FEW_WORDS = 4;
    private static final int ROUND_TITLE = 8;
    private static final int LONG_TITLE = 16;
    private static final double SAME_HEADLINE = 0.6;

    private final String headline;
    private final WordStatistics title;
    private final WordStatistics description;
    private final IntCounter titleWords = new IntCounter();
    private final IntCounter subject = new IntCounter();
    private final IntCounter toldText = new IntCounter();
    private final IntCounter texts = new IntCounter();
    private final int[] earlier;
    private final int titlePlace;

    /** What is known before the body is found; a text that is not known is empty. */
    public StoryEvidence(String title, String description, String toldText, Outline outline) {
        this.headline = title;
        this.title = WordStatistics.of(title);
        this.description = WordStatistics.of(description);
        addTelling(this.title, titleWords);
        addTelling(this.title, subject);
        addTelling(this.description, subject);
        WordStatistics told = WordStatistics.of(toldText);
        for (int i = 0; told.size() >= ENOUGH_WORDS && i < told.runs(); i++) {
            this.toldText.add(told.run(i));
        }
        this.earlier = new int[outline.blocks().size()];
        for (Block block : outline.blocks()) {
            earlier[block.index()] = texts.add(block.wordStatistics().whole());
        }
        this.titlePlace = placeOfTitle(outline, title);
    }

    private static void addTelling(WordStatistics words, IntCounter tally) {
        for (int i = 0; i < words.size(); i++) {
            if (WordStatistics.isTelling(words.word(i))) {
                tally.add(words.word(i));
            }
        }
    }

    private int placeOfTitle(Outline outline, String headline) {
        int found = -1;
        int around = -1;
        boolean isTop = false;
        for (Block block : outline.blocks()) {
            boolean kickered = around < 0 && ((isTop(block) && holdsTitle(block)) || endsWith(block, headline));
            around = kickered && !block.area().isHidden() ? block.index() : around;
            if (isTitle(block) && !block.area().isHidden()) {
                if (block.tag().equals("h1")) {
                    return block.index();
                }
                if (found < 0 && block.area().isIn(AreaKind.HEADING)) {
                    found = block.index();
                    isTop = isTop(block);
                }
            }
        }
        return found < 0 || (around >= 0 && around < found && !isTop) ? around : found;
    }

    private static boolean isTop(Block block) {
        return block.tag().equals("h1") || block.tag().equals("h2");
    }

    /** A kicker may be glued to the headline's first word. */
    private static boolean endsWith(Block block, String headline) {
        return headline.length() >= LONG_TITLE
                && block.area().isIn(AreaKind.HEADING)
                && block.text().endsWith(headline);
    }

    /** Where in the row the headline stands; -1 when it is not shown. */
    public int titlePlace() {
        return titlePlace;
    }

    /** The share of the block's runs of four words that stand in the text that the page gives as the story's; or -1. */
    double witnessed(Block block) {
        WordStatistics words = block.wordStatistics();
        if (toldText.size() == 0 || words.runs() == 0) {
            return -1;
        }
        int known = 0;
        for (int i = 0; i < words.runs(); i++) {
            known += toldText.has(words.run(i)) ? 1 : 0;
        }
        return (double) known / words.runs();
    }

    /** The share of the headline's words that the block has. */
    double titleShare(Block block) {
        IntCounter seen = null;
        WordStatistics words = block.wordStatistics();
        for (int i = 0; i < words.size(); i++) {
            if (titleWords.has(words.word(i))) {
                seen = seen == null ? new IntCounter() : seen;
                seen.add(words.word(i));
            }
        }
        return seen == null ? 0 : (double) seen.size() / titleWords.size();
    }

    /** The share of the block's telling words that headline and description have. */
    double subjectShare(Block block) {
        WordStatistics words = block.wordStatistics();
        int telling = 0;
        int known = 0;
        for (int i = 0; i < words.size(); i++) {
            telling += WordStatistics.isTelling(words.word(i)) ? 1 : 0;
            known += subject.has(words.word(i)) ? 1 : 0;
        }
        return telling == 0 ? 0 : (double) known / telling;
    }

    /** Whether the block says what the headline says. */
    public boolean isTitle(Block block) {
        return title.isSameAs(block.wordStatistics());
    }

    /** Whether it says the headline and nothing else but a kicker. */
    public boolean saysTitle(Block block) {
        return isTitle(block)
                || endsWith(block, headline)
                || (isTop(block) && (holdsTitle(block) || (isBrief(block) && titleShare(block) >= SAME_HEADLINE)));
    }

    /** Whether it holds the headline and little else, as a breadcrumb does. */
    public boolean holdsTitle(Block block) {
        return title.size() > 2 && isBrief(block) && title.isIn(block.wordStatistics());
    }

    private boolean isBrief(Block block) {
        return block.wordStatistics().size() < title.size() + ROUND_TITLE;
    }

    /** How many earlier blocks read the same. */
    int earlierSame(Block block) {
        return earlier[block.index()];
    }

    /** Whether the description begins with the block, or the block with the description. */
    public boolean isDescription(Block block) {
        WordStatistics words = block.wordStatistics();
        return words.size() >= FEW_WORDS
                && description.size() >= FEW_WORDS
                && (words.begins(description) || description.begins(words));
    }

    /** How many blocks read like this one, itself among them. */
    public int repeats(Block block) {
        return texts.count(block.wordStatistics().whole());
    }
}
