package dateline.ingest.plain;

import dateline.ingest.text.byline.BylineNames;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page shows between its headline and its story: the picture's caption, when it changed. */
final class LinesUnderHeadline {
    private static final int LEAST = 25;
    private static final int LEAST_WORDS = 4;
    private static final int MOST = 400;
    private static final int APPEAL = 60;
    /** What stands so close above the story and is no standfirst says what the picture shows. */
    private static final int LAST = 3;

    private static final int CAPTION = 250;

    /** {@code What is seen (Agency)}. */
    private static final Pattern NAMED = Pattern.compile("(.{15,240}?)\\s*[(\\[](\\p{Lu}[^()\\[\\]]{1,40})[)\\]]");

    private static final int DATE_WORDS = 6;
    /** {@code Lena Fortune for The Ledger}: who wrote or photographed, and not what is seen. */
    private static final Pattern OF_HOUSE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'\u2019-]+ ){2,3}(?i:for|pour|para|per|f\u00fcr|voor) (?:(?i:the) )?\\P{Ll}.{2,40}");

    private final ScoredText judged;
    private final TextMeta meta;
    private final TextPicture picture;
    private final Set<Integer> told;

    /**
     * @param told the places of lines whose meaning is known
     */
    LinesUnderHeadline(ScoredText judged, TextMeta meta, TextPicture picture, Set<Integer> told) {
        this.judged = judged;
        this.meta = meta;
        this.picture = picture;
        this.told = told;
    }

    /** Reads the lines from here to there. */
    void read(int from, int to) {
        int left = -1;
        for (int at = from; at < to; at++) {
            if (!told.contains(at) && !isTold(at) && mayBeCaption(at)) {
                left = at;
            }
        }
        if (left >= to - LAST && left >= 0) {
            readCaption(line(left));
        }
    }

    private void readCaption(AnalyzedLine line) {
        if (line.chars() >= CAPTION || OF_HOUSE.matcher(line.text()).matches()) {
            return;
        }
        var named = NAMED.matcher(line.text());
        boolean isNamed = named.matches();
        if (picture.takeCaption(isNamed ? named.group(1) : line.text()) && isNamed) {
            picture.takeCredit(named.group(2));
        }
    }

    private boolean isTold(int at) {
        AnalyzedLine line = line(at);
        return meta.takeBeside(line.text())
                || (line.chars() < MOST && picture.take(line.text()))
                || (isBrief(line) && picture.takeBelowCredit(line.text()))
                || (at > 0 && CreditLine.isAgency(line) && isOverCredit(at - 1) && picture.takeCredit(line.text()))
                || (isOverCredit(at) && picture.takeCaption(line.text()));
    }

    private static boolean isBrief(AnalyzedLine line) {
        return !line.byline()
                && !line.isBoilerplate()
                && line.words().count() > (line.date().isEmpty() ? 2 : DATE_WORDS);
    }

    private boolean mayBeCaption(int at) {
        AnalyzedLine line = line(at);
        return line.date().isEmpty()
                && (!line.byline() || line.isSentence())
                && !(line.isAppeal() && line.weight() < APPEAL)
                && !CallToAction.begins(line.text())
                && line.weight() >= LEAST
                && line.words().count() >= LEAST_WORDS
                && line.chars() <= MOST
                && !Boilerplate.isNoTitle(line.text())
                && !(line.weight() < APPEAL && BylineNames.isRole(line.text()))
                && !ChangeTime.isTimeLine(line.text())
                && !repeatsHeadline(at)
                && !isAlternativeText(at);
    }

    /** {@code Crew wins by a length - The Post}: the page's title, right under the headline. */
    private boolean repeatsHeadline(int at) {
        return at > 0
                && line(at - 1).words().size() >= LEAST_WORDS
                && line(at - 1).words().begins(line(at).words());
    }

    /** Whether the next line only says who made a picture, and none behind it says what is seen. */
    private boolean isOverCredit(int at) {
        return !line(at).byline()
                && (line(at).date().isEmpty() || line(at).words().count() > DATE_WORDS)
                && isCreditAlone(at + 1)
                && !isCaption(at + 2)
                && line(at).words().count() > 2
                && line(at).chars() < MOST;
    }

    private boolean isCreditAlone(int at) {
        return at < judged.lines().size()
                && (CreditLine.isAgency(line(at))
                        || CaptionLine.of(line(at).text())
                                .filter(found -> found.caption().isEmpty())
                                .isPresent());
    }

    private boolean isCaption(int at) {
        return at < judged.lines().size()
                && CaptionLine.of(line(at).text()).flatMap(CaptionLine::caption).isPresent();
    }

    /** A picture's alternative text stands right over its caption or its credit. */
    private boolean isAlternativeText(int at) {
        return at + 1 < judged.lines().size()
                && line(at).ending() == 0
                && line(at + 1).line().block() == line(at).line().block()
                && CaptionLine.of(line(at + 1).text()).isPresent();
    }

    private AnalyzedLine line(int at) {
        return judged.lines().get(at);
    }
}
