package dateline.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the story before its body is found, to hold each block against: the words of headline and description,
 * and the text that the page gives as the story's in its data.
 */
final class Evidence {
    private static final int RUN = 4;
    private static final int ENOUGH_WORDS = 60;

    private final String title;
    private final String description;
    private final Set<String> titleWords;
    private final Set<String> subject;
    private final Set<Long> witness;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final String[] folded;
    private final int titlePlace;

    Evidence(String title, String description, String witness, Outline outline) {
        this.title = Words.folded(title);
        this.description = Words.folded(description);
        this.titleWords = Words.telling(title);
        this.subject = new HashSet<>(titleWords);
        subject.addAll(Words.telling(description));
        this.witness = Words.count(witness) < ENOUGH_WORDS ? Set.of() : runs(Words.folded(witness));
        this.folded = new String[outline.blocks().size()];
        for (Block block : outline.blocks()) {
            folded[block.index()] = Words.folded(block.text());
            repeats.merge(folded[block.index()], 1, Integer::sum);
        }
        this.titlePlace = placeOfTitle(outline);
    }

    private int placeOfTitle(Outline outline) {
        int found = -1;
        for (Block block : outline.blocks()) {
            if (isTitle(block) && !block.area().isHidden()) {
                if (block.tag().equals("h1")) {
                    return block.index();
                }
                found = found < 0 && block.area().isIn(Around.HEADING) ? block.index() : found;
            }
        }
        return found;
    }

    /** Where in the row the headline stands; -1 when it is not shown. */
    int titlePlace() {
        return titlePlace;
    }

    boolean hasWitness() {
        return !witness.isEmpty();
    }

    /** The share of the block's runs of four words that stand in the text that the page gives as the story's. */
    double witnessed(Block block) {
        if (witness.isEmpty()) {
            return -1;
        }
        Set<Long> runs = runs(folded[block.index()]);
        return runs.isEmpty()
                ? -1
                : (double) runs.stream().filter(witness::contains).count() / runs.size();
    }

    /** The share of the headline's words that the block has. */
    double titleShare(Set<String> words) {
        return share(titleWords, words);
    }

    /** The share of the block's words that headline and description have. */
    double subjectShare(Set<String> words) {
        return share(words, subject);
    }

    boolean isTitle(Block block) {
        return !title.isEmpty() && folded[block.index()].equals(title);
    }

    /** 1 when the description begins with the block or the block with the description; else 0. */
    double isDescription(Block block) {
        String text = folded[block.index()];
        boolean same = text.length() > 20
                && description.length() > 20
                && (description.startsWith(text) || text.startsWith(description));
        return same ? 1 : 0;
    }

    int repeats(Block block) {
        return repeats.getOrDefault(folded[block.index()], 1);
    }

    private static double share(Set<String> of, Set<String> in) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
    }

    private static Set<Long> runs(String folded) {
        String[] words = folded.split(" ");
        var runs = new HashSet<Long>();
        for (int i = 0; i + RUN <= words.length; i++) {
            long hash = 7;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 1_000_003 + words[j].hashCode();
            }
            runs.add(hash);
        }
        return runs;
    }
}
