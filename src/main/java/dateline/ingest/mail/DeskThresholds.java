package dateline.ingest.mail;

/**
 * How sure it must be that a line is for the desk before it is left out, by its place in the mail: a sentence of a story that is lost
 * is worse than a farewell that stays, and a sentence over the headline or under the farewell is hardly the story's.
 *
 * @param headline number of the headline over the story, -1 for none
 * @param first number of the first line of the story
 * @param last number of its last line
 * @param farewell number of the first line under the story that surely ends the mail; as many as there are lines for none
 */
record DeskThresholds(int headline, int first, int last, int farewell) {
    /** What is as likely as not. */
    static final double LIKELY = 0.5;

    /** For the line that a farewell is known by. */
    static final double FAREWELL = 0.9;

    private static final double OVER_STORY = 0.7;
    private static final double UNDER_STORY = 0.85;
    private static final double WITHIN_STORY = 0.75;
    private static final double UNDER_FAREWELL = 0.6;
    private static final double SENTENCE = 0.8;
    private static final double SENTENCE_OUTSIDE = 0.75;

    /**
     * The least probability, 0 to 1.
     *
     * @param line its number
     * @param isSentence whether the line is a sentence of some length
     */
    double of(int line, boolean isSentence) {
        if (isSentence) {
            return line < headline || line > farewell ? SENTENCE_OUTSIDE : SENTENCE;
        }
        if (line > farewell) {
            return UNDER_FAREWELL;
        }
        return line < first ? OVER_STORY : line > last ? UNDER_STORY : WITHIN_STORY;
    }
}
