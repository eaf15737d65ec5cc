package dateline.ingest.model;

/**
 * Reads a format of another system from its bytes, however many they are, and hands over one article after the other. It
 * holds no state, and never more than one article with a bounded index in memory. A new format is a new class and a line
 * in {@code Readers}.
 */
public interface StreamReader {
    /** How many bytes of an input are enough to recognise its format. */
    int HEAD = 16_384;

    /** Whether an input is of this format, by the first {@link #HEAD} bytes of its content (fewer when it is shorter). */
    boolean recognises(byte[] head);

    /** Hands over each article of the input, or at least one reason why there is none. Never throws for bad input. */
    void read(Input input, Taker taker);

    /**
     * Takes what a reader finds, among it what its sender has taken back. An interface, for readers stand below whoever takes
     * it.
     */
    interface Taker extends ArticleReader.Taker {
        /**
         * No article, but word that the story which this sender sent under this id must not be public.
         *
         * @param sourceId the sender's own id of it
         */
        void recall(String part, String sourceId, Recall recall);
    }
}
