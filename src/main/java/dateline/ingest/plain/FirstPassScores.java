package dateline.ingest.plain;

import dateline.ingest.text.date.WrittenDate;

/**
 * What a first look at each line of a text makes of it.
 *
 * @param story how likely each is the story's
 * @param heading how likely each is the headline
 */
@SuppressWarnings("ArrayRecordComponent") // looked at and never compared
record FirstPassScores(double[] story, double[] heading) {
    private static final int TITLE = 300;
    /** Where a form is dumped something may be written in here. */
    private static final String FIELD = "[    ";

    static FirstPassScores of(LineFeatures features, TextModels models) {
        int size = features.lines().size();
        var look = new FirstPassScores(new double[size], new double[size]);
        for (int i = 0; i < size; i++) {
            float[] row = features.of(i);
            look.story[i] = models.lines().probability(row);
            look.heading[i] = mayHead(features.lines().get(i)) ? models.heads().probability(row) : 0;
        }
        return look;
    }

    /** Whether a line may be a headline, wherever it stands. */
    static boolean mayHead(AnalyzedLine line) {
        return line.chars() >= 4
                && line.chars() <= TITLE
                && line.words().letters() > 3
                && line.words().count() > 1
                && line.date().flatMap(WrittenDate::time).isEmpty()
                && !line.text().contains(FIELD)
                && !Boilerplate.isNoTitle(line.text());
    }
}
