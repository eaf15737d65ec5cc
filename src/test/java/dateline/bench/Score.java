package dateline.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the bodies of a set of pages were found, as {@code score.py} and the article benchmarks count it: bodies by the
 * runs of four words that they share with the truth, the means over pages of precision and recall, F1 of the two means,
 * accuracy the share of pages whose words are exactly the truth's; snippets by F1 over all of them.
 */
final class Score {
    private static final int RUN = 4;

    private double precision;
    private int precisions;
    private double recall;
    private int recalls;
    private int exact;
    private int bodies;
    private int found;
    private int missed;
    private int wrong;

    /** Takes one page. */
    void add(Truth truth, String body) {
        truth.body()
                .ifPresent(told -> addBody(
                        Wordings.words(told), Wordings.words(body), Wordings.words(String.join(" ", truth.may()))));
        String folded = Wordings.folded(body);
        for (String snippet : truth.with()) {
            boolean in = folded.contains(Wordings.folded(snippet));
            found += in ? 1 : 0;
            missed += in ? 0 : 1;
        }
        for (String snippet : truth.without()) {
            String unwanted = Wordings.folded(snippet);
            wrong += !unwanted.isEmpty() && folded.contains(unwanted) ? 1 : 0;
        }
    }

    private void addBody(List<String> told, List<String> got, List<String> may) {
        Map<List<String>, Integer> left = runs(told);
        Map<List<String>, Integer> allowed = runs(may);
        int wanted = left.values().stream().mapToInt(n -> n).sum();
        int shared = 0;
        int given = 0;
        for (var run : runs(got).entrySet()) {
            given += left.containsKey(run.getKey()) || !allowed.containsKey(run.getKey()) ? run.getValue() : 0;
            shared += Math.min(run.getValue(), left.getOrDefault(run.getKey(), 0));
        }
        bodies++;
        exact += told.equals(got) ? 1 : 0;
        if (given > 0) {
            precisions++;
            precision += (double) shared / given;
        }
        if (wanted > 0) {
            recalls++;
            recall += (double) shared / wanted;
        }
    }

    private static Map<List<String>, Integer> runs(List<String> words) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; !words.isEmpty() && i < Math.max(1, words.size() - RUN + 1); i++) {
            runs.merge(words.subList(i, Math.min(words.size(), i + RUN)), 1, Integer::sum);
        }
        return runs;
    }

    double precision() {
        return precisions == 0 ? 0 : precision / precisions;
    }

    double recall() {
        return recalls == 0 ? 0 : recall / recalls;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** The share of pages that are exactly right. */
    double accuracy() {
        return bodies == 0 ? 0 : (double) exact / bodies;
    }

    /** Of the snippets; 0 when there are none. */
    double snippets() {
        return found == 0 ? 0 : 2.0 * found / (2 * found + missed + wrong);
    }
}
