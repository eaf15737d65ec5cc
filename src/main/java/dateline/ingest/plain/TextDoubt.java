package dateline.ingest.plain;

import dateline.ingest.model.Doubt;
import dateline.ingest.model.Doubt.Possible;
import java.util.List;
import java.util.Optional;

/**
 * Tells when the text of a page is too odd to be read without a person: no line is likely its headline, one line of many is
 * all that is left of it, or two stories stand in it.
 */
final class TextDoubt {
    /** A headline less likely than this is a guess. */
    static final double TITLE = 0.2;

    /** A headline as likely as this is beyond doubt, however little stands under it. */
    private static final double SURE_TITLE = 0.5;

    /** How sure it is of the headline of a text that is in doubt. */
    static final double UNSURE = 0.1;

    static final int MANY_LINES = 40;

    private static final int CHOICES = 3;
    private static final int SHORT_STORY = 400;
    private static final int LEAST_STORY = 600;
    private static final double SECOND = 0.5;
    private static final double BIAS = 0.45;
    private static final double LENGTH = 0.8;
    private static final int ABOVE = 8;
    private static final int SIGNED = 4;
    private static final int PARAGRAPH = 80;
    private static final int LEAST_TITLE = 20;
    private static final int MOST_TITLE = 150;
    private static final int SHOWN = 80;

    private final ScoredText judged;
    private final List<AnalyzedLine> lines;

    private TextDoubt(ScoredText judged) {
        this.judged = judged;
        this.lines = judged.lines();
    }

    static Optional<Doubt> of(ScoredText judged) {
        return new TextDoubt(judged).find();
    }

    static Optional<Doubt> ofTwo(ScoredText judged) {
        return new TextDoubt(judged).twoStories();
    }

    static Doubt withoutStory(ScoredText judged) {
        return new Doubt("Nothing of this text reads as a story.", new TextDoubt(judged).possible());
    }

    private Optional<Doubt> find() {
        List<ScoredLine> titles = judged.titles();
        double surest = titles.isEmpty() ? 0 : titles.get(0).probability();
        List<Integer> body = judged.body();
        if (surest < TITLE) {
            return Optional.of(new Doubt("No line of this text is likely its headline.", possible()));
        }
        if (surest < SURE_TITLE
                && body.size() == 1
                && lines.size() >= MANY_LINES
                && lines.get(body.get(0)).weight() < SHORT_STORY) {
            return Optional.of(new Doubt("Of its many lines only one reads as a story.", possible()));
        }
        return twoStories();
    }

    private List<Possible> possible() {
        List<Integer> body = judged.body();
        String begins = body.isEmpty() ? "" : shown(body.get(0));
        return judged.titles().stream()
                .limit(CHOICES)
                .map(choice -> new Possible(lines.get(choice.at()).text(), begins))
                .toList();
    }

    /** Where a headline with a date and a name under it parts two stories of about the same length; teasers have only a date. */
    private Optional<Doubt> twoStories() {
        double[] before = new double[lines.size() + 1];
        int[] chars = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            boolean story = isStory(i);
            before[i + 1] = before[i] + (story ? evidence(i) : 0);
            chars[i + 1] = chars[i] + (story ? lines.get(i).weight() : 0);
        }
        int all = lines.size();
        for (int i = 1; i < all; i++) {
            double above = before[i];
            double below = before[all] - above;
            boolean both = Math.min(chars[i], chars[all] - chars[i]) >= LEAST_STORY
                    && Math.min(above, below) >= Math.max(above, below) * SECOND;
            if (both && isSignedTitle(i)) {
                Optional<Possible> first = story(0, i);
                Optional<Possible> second = story(i, all);
                if (first.isPresent() && second.isPresent()) {
                    return Optional.of(
                            new Doubt("Two stories stand in this text.", List.of(first.get(), second.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** The story between two lines, if a headline of its own stands over it. */
    private Optional<Possible> story(int from, int to) {
        int begins = from;
        while (begins < to && !isStory(begins)) {
            begins++;
        }
        for (int i = Math.min(begins, to - 1); i >= Math.max(from, begins - ABOVE); i--) {
            if (isSignedTitle(i)) {
                return Optional.of(new Possible(lines.get(i).text(), begins < to ? shown(begins) : ""));
            }
        }
        return Optional.empty();
    }

    private boolean isStory(int at) {
        AnalyzedLine line = lines.get(at);
        return judged.story(at) > BIAS && line.isSentence() && line.weight() >= PARAGRAPH;
    }

    private boolean isSignedTitle(int at) {
        AnalyzedLine line = lines.get(at);
        boolean title = line.ending() == 0
                && line.weight() >= LEAST_TITLE
                && line.weight() <= MOST_TITLE
                && line.words().count() > 2
                && line.date().isEmpty()
                && !line.byline()
                && !line.isBoilerplate()
                && !Boilerplate.isNoTitle(line.text());
        boolean named = false;
        boolean dated = false;
        for (int i = at + 1; title && i < Math.min(lines.size(), at + SIGNED); i++) {
            boolean brief = lines.get(i).chars() <= MOST_TITLE;
            named |= brief && lines.get(i).byline();
            dated |= brief && lines.get(i).date().isPresent();
        }
        return named && dated;
    }

    private double evidence(int at) {
        return (judged.story(at) - BIAS) * Math.pow(lines.get(at).weight(), LENGTH);
    }

    private String shown(int at) {
        String text = lines.get(at).text();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
