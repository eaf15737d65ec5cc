package dateline.ingest.model;

import dateline.ingest.text.Refusal;

/** Knows one format. A new format is a new class and a line in {@code Readers}. */
public interface ArticleReader {
    /** Whether the content is of this format; the name is a hint where the content leaves it open. */
    boolean recognises(InputText input);

    /**
     * Hands over each article of the input.
     *
     * @throws Refusal when the input as a whole cannot be read
     */
    void read(InputText input, Taker taker) throws Refusal;

    /** Takes what a reader finds. An interface, for readers stand below whoever takes it. */
    interface Taker {
        /**
         * One article.
         *
         * @param part where in the input, such as {@code line 3}; empty for the whole of it
         */
        void take(String part, RawArticle rawArticle);

        /** No article, and why: what was wrong, where, what to do. */
        void refuse(String part, String reason);
    }
}
