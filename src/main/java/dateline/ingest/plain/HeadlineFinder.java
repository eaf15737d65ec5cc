package dateline.ingest.plain;

import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the lines that may be the headline of a story, and where the headline stands alone. */
final class HeadlineFinder {
    private static final int FIRST = 12;
    private static final int TITLE_REACH = 120;
    private static final int AFTER_START = 3;
    private static final int MASTHEAD = 2;
    private static final int MENU_REACH = 12;
    private static final double SURE = 0.75;
    private static final double NOT_UNLIKELY = 0.08;
    private static final double LEAST_OVER_SUMMARY = 0.03;
    private static final int SUMMARY = 60;
    private static final int LEAST_HEADLINE = 6;
    private static final int MORE_WORDS = 3;
    private static final double RIVAL = 0.15;
    private static final int LEAST_BRIEF_HEADLINE = 3;
    private static final int LEAST_BRIEF_WEIGHT = 16;
    private static final int MOST_OF_NAME = 6;
    private static final int QUOTED = 3;

    /** Longer lines under a headline sum up its story. */
    private static final int LONG = 115;

    private static final int NEAR = 3;
    private static final double ALMOST = 0.6;
    /** The name of a site, as page titles end with it. */
    private static final Pattern SITE = Pattern.compile("\\s+[-\u2013\u2014|\u00b7]\\s+\\S+(?:\\s+\\S+){0,5}");

    /** What stands between the halves of a headline. */
    private static final String HALVES = ":-\u2013\u2014";

    private static final int LEAST_OWN = 3;
    private static final double OWN_SHARE = 0.4;
    private static final double MOST_EVIDENCE = 50;

    private final List<AnalyzedLine> lines;
    private final int start;

    /** Looks around the first line of a story. */
    HeadlineFinder(List<AnalyzedLine> lines, int start) {
        this.lines = lines;
        this.start = start;
    }

    /** Whether the headline may stand at this place. */
    boolean mayBe(int at) {
        return at <= start + AFTER_START
                && (at >= start - TITLE_REACH || at < FIRST)
                && FirstPassScores.mayHead(lines.get(at));
    }

    int[] candidates() {
        return IntStream.range(0, Math.min(lines.size(), start + AFTER_START + 1))
                .filter(this::mayBe)
                .toArray();
    }

    /**
     * All lines that may be the headline, the likeliest first; of the same words only the last line over the story, as likely as
     * all of them together.
     *
     * @param evidence what speaks for each; that none is the headline has 0
     */
    List<ScoredLine> ranked(IntToDoubleFunction evidence) {
        Map<Integer, Integer> last = new LinkedHashMap<>();
        Map<Integer, Double> sums = new HashMap<>();
        double all = 1;
        for (int at : candidates()) {
            double odds = Math.exp(Math.min(MOST_EVIDENCE, evidence.applyAsDouble(at)));
            int words = lines.get(at).words().whole();
            last.merge(words, at, (before, here) -> here <= start ? here : before);
            sums.merge(words, odds, Double::sum);
            all += odds;
        }
        List<ScoredLine> ranked = new ArrayList<>();
        for (var line : last.entrySet()) {
            ranked.add(new ScoredLine(line.getValue(), sums.getOrDefault(line.getKey(), 0.0) / all));
        }
        ranked.sort(Comparator.comparingDouble(ScoredLine::probability)
                .thenComparingInt(ScoredLine::at)
                .reversed());
        return ranked;
    }

    /**
     * The likeliest; but a line of which the model is not sure may be what the site says of itself, above its menu, or a
     * caption, above its credit. Then another that is not unlikely is the headline.
     */
    static Optional<ScoredLine> chosen(List<ScoredLine> ranked, List<AnalyzedLine> lines) {
        return ranked.stream().findFirst().map(first -> {
            if (ranked.size() > 1 && isSummedUp(ranked.get(1), first, lines)) {
                return new ScoredLine(ranked.get(1).at(), first.probability());
            }
            Optional<ScoredLine> led = ranked.stream()
                    .filter(other -> leadsIn(lines.get(first.at()).text())
                            && other.at() > first.at()
                            && other.at() - first.at() <= NEAR)
                    .findFirst();
            if (led.isPresent()) {
                return new ScoredLine(led.get().at(), first.probability());
            }
            if (first.probability() >= SURE) {
                return first;
            }
            Optional<ScoredLine> above = ranked.stream()
                    .filter(other -> lines.get(first.at()).chars() > LONG
                            && first.at() - other.at() > 0
                            && first.at() - other.at() <= NEAR
                            && lines.get(other.at()).chars() < LONG
                            && other.probability() >= first.probability() * ALMOST)
                    .findFirst();
            if (above.isPresent()) {
                return above.get();
            }
            OptionalInt menu = menuBelow(first.at(), lines);
            boolean isCaption = first.at() + 1 < lines.size()
                    && CaptionLine.isLabelledCredit(lines.get(first.at() + 1).text());
            return ranked.stream()
                    .skip(1)
                    .filter(other -> isCaption || (menu.isPresent() && other.at() > menu.getAsInt()))
                    .findFirst()
                    .filter(other -> other.probability() >= (isCaption ? RIVAL : NOT_UNLIKELY))
                    .map(other -> new ScoredLine(other.at(), first.probability()))
                    .orElse(first);
        });
    }

    /** "Have a look at this:" is said of the headline below it. */
    private static boolean leadsIn(String text) {
        return text.endsWith(":") || text.endsWith("\uff1a");
    }

    /** A headline of more words than a kicker has, right over a longer line that a name or a date stands under: that one sums it up. */
    private static boolean isSummedUp(ScoredLine second, ScoredLine first, List<AnalyzedLine> lines) {
        if (isDeck(second, first, lines)) {
            return true;
        }
        AnalyzedLine head = lines.get(second.at());
        AnalyzedLine summary = lines.get(first.at());
        int below = first.at() + 1;
        boolean signed = below < lines.size()
                && (lines.get(below).byline() || lines.get(below).date().isPresent());
        return second.at() == first.at() - 1
                && second.probability() >= LEAST_OVER_SUMMARY
                && signed
                && summary.weight() >= SUMMARY
                && head.words().count() >= LEAST_HEADLINE
                && head.words().count() + MORE_WORDS <= summary.words().count()
                && head.ending() != 1
                && head.date().isEmpty()
                && !head.byline()
                && !TagFeatures.shouts(head.text());
    }

    /**
     * Whether a line of which the model is not much surer than of the briefer one above it is the deck: whoever wrote the story
     * and the day stand right under it. A kicker is briefer still, and a section stands in the menu, too.
     */
    private static boolean isDeck(ScoredLine second, ScoredLine first, List<AnalyzedLine> lines) {
        AnalyzedLine head = lines.get(second.at());
        int words = head.words().count();
        return second.at() == first.at() - 1
                && second.probability() >= RIVAL
                && words >= LEAST_BRIEF_HEADLINE
                && head.weight() >= LEAST_BRIEF_WEIGHT
                && words + MORE_WORDS <= lines.get(first.at()).words().count()
                && isNamedAndDated(first.at(), lines)
                && (head.ending() == 0 || head.ending() == QUOTED)
                && head.date().isEmpty()
                && !head.byline()
                && !TagFeatures.shouts(head.text())
                && !Boilerplate.isBreadcrumb(head.text())
                && head.text().indexOf('/') < 0
                && head.text().indexOf('>') < 0
                && lines.stream().limit(second.at()).noneMatch(line -> Boilerplate.isInMenu(head.text(), line.text()));
    }

    private static boolean isNamedAndDated(int at, List<AnalyzedLine> lines) {
        if (at + 2 >= lines.size()) {
            return false;
        }
        AnalyzedLine name = lines.get(at + 1);
        return name.ending() == 0
                && name.words().count() <= MOST_OF_NAME
                && name.date().isEmpty()
                && lines.get(at + 2).date().isPresent()
                && !lines.get(at + 2).isSentence();
    }

    private static OptionalInt menuBelow(int masthead, List<AnalyzedLine> lines) {
        return IntStream.range(masthead + 1, Math.min(lines.size(), masthead + MENU_REACH))
                .filter(at ->
                        masthead <= MASTHEAD && Boilerplate.isGate(lines.get(at).text()))
                .findFirst();
    }

    /** Where the headline of a line stands by itself, without the name of the site behind it or what leads to it. */
    int alone(int at) {
        String title = lines.get(at).text();
        for (int i = 0; i <= Math.min(lines.size() - 1, start); i++) {
            String text = lines.get(i).text();
            boolean own = lines.get(i).words().count() >= LEAST_OWN && text.length() >= title.length() * OWN_SHARE;
            if (own
                    && text.length() < title.length()
                    && title.startsWith(text)
                    && isSite(title.substring(text.length()))) {
                return i;
            }
        }
        return withoutLead(at);
    }

    private static boolean isSite(String behind) {
        return SITE.matcher(behind).matches();
    }

    /** Where a headline stands by itself that a breadcrumb, a section or a kicker leads to in this line. */
    private int withoutLead(int at) {
        WordStatistics title = lines.get(at).words();
        for (int i = Math.min(lines.size() - 1, start); i >= 0; i--) {
            WordStatistics words = lines.get(i).words();
            boolean own = words.count() >= LEAST_OWN && words.size() >= title.size() * OWN_SHARE;
            if (i != at && own && words.size() < title.size() && words.ends(title) && !isPart(i, at)) {
                return i;
            }
        }
        return at;
    }

    /** Behind a colon or a dash it is the second half of a headline, which a link elsewhere may leave the first half of away. */
    private boolean isPart(int own, int at) {
        String text = lines.get(at).text();
        String end = lines.get(own).text();
        String lead = text.endsWith(end)
                ? text.substring(0, text.length() - end.length()).strip()
                : "";
        return !lead.isEmpty() && HALVES.indexOf(lead.charAt(lead.length() - 1)) >= 0;
    }
}
