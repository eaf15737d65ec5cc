package dateline.ingest.plain;

import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.byline.PictureCredit;
import java.util.ArrayList;
import java.util.List;

/** Features a line as the words under the lead picture of a page: what it tells of a picture, and what stands beside it. */
final class CaptionFeatures {
    /** What a line tells of who made a picture. */
    private enum Credit {
        NONE(0),
        BEHIND(1),
        ALONE(2);

        private final int measure;

        Credit(int measure) {
            this.measure = measure;
        }
    }

    private static final int LONGEST = 400;
    private static final int REACH = 3;
    private static final int AGENCY = 60;
    private static final String CLOSING = ")]\uff09\uff3d";

    private final List<AnalyzedLine> lines;
    private final List<Credit> credits = new ArrayList<>();

    CaptionFeatures(List<AnalyzedLine> lines, int from, int to) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            boolean near = i >= from - REACH && i < to + REACH;
            credits.add(near ? credit(lines.get(i)) : Credit.NONE);
        }
    }

    private static Credit credit(AnalyzedLine line) {
        if (line.chars() > LONGEST) {
            return Credit.NONE;
        }
        var told = CaptionLine.of(line.text());
        if (told.isPresent()) {
            return told.get().caption().isPresent() ? Credit.BEHIND : Credit.ALONE;
        }
        boolean agency = line.chars() <= AGENCY && PictureCredit.isAgency(line.text());
        return agency
                ? Credit.ALONE
                : PictureCredit.in(line.text())
                        .map(credit -> credit.caption().isEmpty() ? Credit.ALONE : Credit.BEHIND)
                        .orElse(Credit.NONE);
    }

    /** Whether it may be the words under a picture. */
    static boolean mayBe(AnalyzedLine line) {
        return line.chars() <= LONGEST && line.words().count() > 0;
    }

    void addTo(FeatureRow row, int at) {
        AnalyzedLine line = lines.get(at);
        row.add("credit", credits.get(at).measure);
        row.add("creditNext", at + 1 < lines.size() ? credits.get(at + 1).measure : -1);
        row.add("creditBefore", at > 0 ? credits.get(at - 1).measure : -1);
        row.add("closing", CLOSING.indexOf(line.text().charAt(line.chars() - 1)) >= 0);
        row.add("nextBegins", begins(at, 1) || begins(at, 2));
        row.add("begun", begins(at, -1) || begins(at, -2));
        row.add("later", sameLater(at));
    }

    /** Whether the line at some distance, behind or before, begins with this one or this one with that. */
    private boolean begins(int at, int distance) {
        int other = at + distance;
        if (other < 0 || other >= lines.size() || lines.get(at).words().size() < 2) {
            return false;
        }
        var words = lines.get(at).words();
        var others = lines.get(other).words();
        return distance > 0 ? words.begins(others) : others.size() > 1 && others.begins(words);
    }

    private boolean sameLater(int at) {
        int whole = lines.get(at).words().whole();
        for (int i = at + 1; i < lines.size() && i <= at + LONGEST; i++) {
            if (lines.get(i).words().whole() == whole) {
                return true;
            }
        }
        return false;
    }
}
