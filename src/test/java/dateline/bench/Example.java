package dateline.bench;

import dateline.ingest.page.outline.MeasuredPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A block of an annotated page, from which the model learns.
 *
 * @param features of the block
 * @param story 1 if it belongs to the story, else 0
 * @param weight how much it counts
 */
record Example(float[] features, double story, double weight) {
    /** A truth that the page shows less of than this is another text than the page's. */
    private static final double ENOUGH_OF_BODY = 0.5;

    private static final double PAGE_WEIGHT = 50;
    private static final double MOST = 8;
    private static final double SNIPPET_WEIGHT = 3;
    private static final double LEAST_PRINTED = 2;
    private static final int TELLING_LENGTH = 60;

    /** All that can be learnt from a page: each block where the body is known, else those that hold a snippet. */
    static List<Example> of(MeasuredPage page, Truth truth) {
        return truth.body().map(body -> aligned(page, truth, body)).orElseGet(() -> bySnippets(page, truth));
    }

    /** An example of a line, and the line. */
    record OfLine(String text, Example example) {}

    /** All that can be learnt from the lines of a text; {@code features} gives those of the line at a place. */
    static List<OfLine> ofLines(List<String> texts, IntFunction<float[]> features, Truth truth) {
        var lines = new ArrayList<OfLine>();
        if (truth.body().isEmpty()) {
            List<String> with = truth.with().stream().map(Wordings::folded).toList();
            List<String> without =
                    truth.without().stream().map(Wordings::folded).toList();
            for (int i = 0; i < texts.size(); i++) {
                String text = Wordings.folded(texts.get(i));
                boolean wanted = with.stream().anyMatch(text::contains);
                boolean unwanted = without.stream().anyMatch(s -> !s.isEmpty() && text.contains(s));
                if (wanted != unwanted) {
                    lines.add(new OfLine(texts.get(i), new Example(features.apply(i), wanted ? 1 : 0, SNIPPET_WEIGHT)));
                }
            }
            return lines;
        }
        Alignment.Shares shares = Alignment.of(texts, truth.body().get());
        double[] story = ofFirsts(texts, shares.ofBlocks());
        for (int i = 0; i < story.length && shares.ofBody() > ENOUGH_OF_BODY; i++) {
            if (!Double.isNaN(story[i])) {
                double weight =
                        StrictMath.pow(Math.max(1, Wordings.words(texts.get(i)).size()), 0.6);
                lines.add(new OfLine(
                        texts.get(i), new Example(features.apply(i), story[i] > 0.5 ? 1 : 0, Math.min(MOST, weight))));
            }
        }
        return lines;
    }

    /**
     * The same of a text of which every paragraph is told as it is printed: a line is the story's if it is the next paragraph
     * of it, or a piece of that.
     */
    static List<OfLine> ofPrintedLines(List<String> texts, IntFunction<float[]> features, List<String> paragraphs) {
        boolean[] story = new boolean[texts.size()];
        List<String> folded = texts.stream().map(Wordings::folded).toList();
        int from = 0;
        for (String paragraph : paragraphs) {
            from = markNext(folded, from, Wordings.folded(paragraph), story);
        }
        var lines = new ArrayList<OfLine>();
        for (int i = 0; i < story.length; i++) {
            double weight =
                    StrictMath.pow(Math.max(1, Wordings.words(texts.get(i)).size()), 0.6);
            double counts = Math.max(LEAST_PRINTED, Math.min(MOST, weight));
            lines.add(new OfLine(texts.get(i), new Example(features.apply(i), story[i] ? 1 : 0, counts)));
        }
        return lines;
    }

    /** Behind the line that is the paragraph, or the lines that are pieces of it. */
    private static int markNext(List<String> folded, int from, String paragraph, boolean[] story) {
        for (int i = from; i < folded.size(); i++) {
            int end = i;
            String rest = paragraph;
            while (end < folded.size() && !folded.get(end).isEmpty() && rest.startsWith(folded.get(end))) {
                rest = rest.substring(folded.get(end).length()).strip();
                end++;
            }
            boolean within =
                    paragraph.length() >= TELLING_LENGTH && folded.get(i).contains(paragraph);
            if ((end > i && rest.isEmpty()) || within) {
                Arrays.fill(story, i, Math.max(end, i + 1), true);
                return within ? i : end;
            }
        }
        return from;
    }

    /**
     * Long blocks count more than short ones, but less than their length: words are what is scored, and a short block is as
     * hard to judge. What the wrong blocks of a page may count for is bound to what its story counts for, else a page with a
     * thousand teasers would outweigh ten without.
     */
    private static List<Example> aligned(MeasuredPage page, Truth truth, String body) {
        Alignment.Shares shares = Alignment.of(page.texts(), body);
        double[] story = ofFirsts(page.texts(), shares.ofBlocks());
        double[] optional =
                Alignment.of(page.texts(), String.join("\n", truth.may())).ofBlocks();
        double[] weight = page.texts().stream()
                .mapToDouble(
                        text -> StrictMath.pow(Math.max(1, Wordings.words(text).size()), 0.6))
                .toArray();
        double total = 1;
        for (int i = 0; i < story.length; i++) {
            total += story[i] > 0.5 ? weight[i] : 0;
        }
        var examples = new ArrayList<Example>();
        for (int i = 0; i < story.length && shares.ofBody() > ENOUGH_OF_BODY; i++) {
            float[] features = page.features().get(i);
            boolean teaches = !Double.isNaN(story[i]) && (story[i] > 0.5 || optional[i] <= 0.5);
            if (features.length > 0 && teaches) {
                double counts = Math.min(MOST, weight[i] / total * PAGE_WEIGHT);
                examples.add(new Example(features, story[i] > 0.5 ? 1 : 0, counts));
            }
        }
        return examples;
    }

    /** A page may hold its story twice; the extractor keeps the first print, so that is the one to find. */
    private static double[] ofFirsts(List<String> texts, double[] shares) {
        double[] story = shares.clone();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < story.length; i++) {
            if (texts.get(i).length() >= TELLING_LENGTH) {
                int at = first.merge(texts.get(i), i, (earlier, here) -> earlier);
                story[at] = Math.max(story[at], story[i]);
            }
        }
        return story;
    }

    private static List<Example> bySnippets(MeasuredPage page, Truth truth) {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < page.texts().size(); i++) {
            String text = Wordings.folded(page.texts().get(i));
            boolean wanted = holdsAny(text, truth.with());
            boolean unwanted = holdsAny(text, truth.without());
            if (page.features().get(i).length > 0 && wanted != unwanted) {
                examples.add(new Example(page.features().get(i), wanted ? 1 : 0, SNIPPET_WEIGHT));
            }
        }
        return examples;
    }

    private static boolean holdsAny(String folded, List<String> snippets) {
        return snippets.stream()
                .map(Wordings::folded)
                .anyMatch(snippet -> !snippet.isEmpty() && folded.contains(snippet));
    }
}
