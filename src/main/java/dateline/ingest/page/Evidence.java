package dateline.ingest.page;

/**
 * What is known of the story before its body is found, to hold each block against: the words of headline and description,
 * and the text that the page gives as the story's in its data.
 */
final class Evidence {
    private static final int ENOUGH_WORDS = 60;
    private static final int FEW_WORDS = 4;
    private static final int ROUND_TITLE = 8;
    private static final int LONG_TITLE = 16;

    private final Wording title;
    private final Wording description;
    private final IntTally titleWords = new IntTally();
    private final IntTally subject = new IntTally();
    private final IntTally witness = new IntTally();
    private final IntTally texts = new IntTally();
    private final int[] earlier;
    private final int titlePlace;

    Evidence(String title, String description, String witness, Outline outline) {
        this.title = Wording.of(title);
        this.description = Wording.of(description);
        addTelling(this.title, titleWords);
        addTelling(this.title, subject);
        addTelling(this.description, subject);
        Wording told = Wording.of(witness);
        for (int i = 0; told.size() >= ENOUGH_WORDS && i < told.runs(); i++) {
            this.witness.add(told.run(i));
        }
        this.earlier = new int[outline.blocks().size()];
        for (Block block : outline.blocks()) {
            earlier[block.index()] = texts.add(block.wording().whole());
        }
        this.titlePlace = placeOfTitle(outline, title);
    }

    private static void addTelling(Wording words, IntTally tally) {
        for (int i = 0; i < words.size(); i++) {
            if (Wording.isTelling(words.word(i))) {
                tally.add(words.word(i));
            }
        }
    }

    private int placeOfTitle(Outline outline, String headline) {
        int found = -1;
        int around = -1;
        for (Block block : outline.blocks()) {
            boolean kickered =
                    around < 0 && block.tag().equals("h1") && (holdsTitle(block) || endsWith(block, headline));
            around = kickered && !block.area().isHidden() ? block.index() : around;
            if (isTitle(block) && !block.area().isHidden()) {
                if (block.tag().equals("h1")) {
                    return block.index();
                }
                found = found < 0 && block.area().isIn(Around.HEADING) ? block.index() : found;
            }
        }
        return found < 0 ? around : found;
    }

    /** A kicker may be glued to the headline's first word. */
    private static boolean endsWith(Block block, String headline) {
        return headline.length() >= LONG_TITLE && block.text().endsWith(headline);
    }

    /** Where in the row the headline stands; -1 when it is not shown. */
    int titlePlace() {
        return titlePlace;
    }

    /** The share of the block's runs of four words that stand in the text that the page gives as the story's; or -1. */
    double witnessed(Block block) {
        Wording words = block.wording();
        if (witness.size() == 0 || words.runs() == 0) {
            return -1;
        }
        int known = 0;
        for (int i = 0; i < words.runs(); i++) {
            known += witness.has(words.run(i)) ? 1 : 0;
        }
        return (double) known / words.runs();
    }

    /** The share of the headline's words that the block has. */
    double titleShare(Block block) {
        IntTally seen = null;
        Wording words = block.wording();
        for (int i = 0; i < words.size(); i++) {
            if (titleWords.has(words.word(i))) {
                seen = seen == null ? new IntTally() : seen;
                seen.add(words.word(i));
            }
        }
        return seen == null ? 0 : (double) seen.size() / titleWords.size();
    }

    /** The share of the block's telling words that headline and description have. */
    double subjectShare(Block block) {
        Wording words = block.wording();
        int telling = 0;
        int known = 0;
        for (int i = 0; i < words.size(); i++) {
            telling += Wording.isTelling(words.word(i)) ? 1 : 0;
            known += subject.has(words.word(i)) ? 1 : 0;
        }
        return telling == 0 ? 0 : (double) known / telling;
    }

    boolean isTitle(Block block) {
        return title.isSameAs(block.wording());
    }

    /** Whether it holds the headline and little else, as a breadcrumb does. */
    boolean holdsTitle(Block block) {
        return title.size() > 2 && block.wording().size() < title.size() + ROUND_TITLE && title.isIn(block.wording());
    }

    /** How many earlier blocks read the same. */
    int earlierSame(Block block) {
        return earlier[block.index()];
    }

    /** Whether the description begins with the block, or the block with the description. */
    boolean isDescription(Block block) {
        Wording words = block.wording();
        return words.size() >= FEW_WORDS
                && description.size() >= FEW_WORDS
                && (words.begins(description) || description.begins(words));
    }

    /** How many blocks read like this one, itself among them. */
    int repeats(Block block) {
        return texts.count(block.wording().whole());
    }
}
