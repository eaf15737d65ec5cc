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

    /** Takes what a reader finds. */
    interface Taker {
        /**
         * An article.
         *
         * @param part where in the input, such as {@code post 3}; empty for the whole of it
         */
        void take(String part, RawArticle rawArticle);

        /**
         * No article, but word that the story which this sender sent under this id must not be public.
         *
         * @param sourceId the sender's own id of it
         */
        void recall(String part, String sourceId, Recall recall);

        /** No article, and why: what was wrong, where, what to do. */
        void refuse(String part, String reason);
    }
}
