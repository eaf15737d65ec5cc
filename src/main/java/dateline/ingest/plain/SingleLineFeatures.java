package dateline.ingest.plain;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.WordStatistics;

/** Features a line by its own text, whatever stands around it. */
final class SingleLineFeatures {
    private static final int COLON = 30;
    private static final BlockCue[] CUES = BlockCue.values();
    private static final String LISTED = "\u2022\u25aa\u25a1\u25cb\u00b7*";
    private static final String OPENING = "\"\u201c\u201e\u00ab\u300c\u2018'";

    private SingleLineFeatures() {}

    /** Adds what the line's signs, letters and words tell. */
    static void add(FeatureRow row, AnalyzedLine line) {
        ofText(row, line);
        ofWords(row, line);
    }

    private static void ofText(FeatureRow row, AnalyzedLine line) {
        String text = line.text();
        WordStatistics w = line.words();
        double letters = Math.max(1, w.letters());
        row.add("weight", line.weight());
        row.add("words", w.count());
        row.add("wordLength", letters / Math.max(1, w.count()));
        row.add("commas", w.commas());
        row.add("sentences", w.sentences());
        row.add("upper", w.upper() / letters);
        row.add("capitals", (double) line.capitals() / Math.max(1, w.count()));
        row.add("digits", (double) w.digits() / text.length());
        row.add("end", line.ending());
        row.add("startsLower", Character.isLowerCase(text.charAt(0)));
        row.add("startsDigit", Character.isDigit(text.charAt(0)));
        row.add("startsQuote", OPENING.indexOf(text.charAt(0)) >= 0);
        row.add("startsListed", LISTED.indexOf(text.charAt(0)) >= 0);
        row.add("item", line.line().item());
        row.add("alone", line.line().alone());
        row.add("bar", text.indexOf('|') >= 0);
        row.add("address", text.contains("www.") || text.contains("http") || text.indexOf('@') >= 0);
        row.add("dated", line.date().isPresent());
        row.add("byline", line.byline());
        row.add("shouting", w.letters() > 3 && w.upper() > letters * 0.7);
        row.add("lowerWords", (double) line.lowerWords() / Math.max(1, w.count()));
        row.add("colon", text.indexOf(':') > 0 && text.indexOf(':') < COLON);
        row.add("quotes", line.quotes());
        row.add("away", line.away());
    }

    private static void ofWords(FeatureRow row, AnalyzedLine line) {
        row.add("storyWording", line.storyWording());
        row.add("headlineWording", line.headlineWording());
        for (BlockCue cue : CUES) {
            row.add("cue", line.has(cue));
        }
    }
}
