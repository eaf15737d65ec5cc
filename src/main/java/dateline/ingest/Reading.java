package dateline.ingest;

import dateline.article.ArticleId;
import dateline.article.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading and normalising one article of an input gave. */
public sealed interface Reading {
    /** Name of the input, as it stands in the receipt. */
    String input();

    /**
     * A clean article.
     *
     * @param claimedId the id of ours that the input names
     * @param aliases names that lead to this article, strongest first
     */
    record Clean(
            String input,
            Content content,
            Optional<ArticleId> claimedId,
            List<String> aliases,
            List<String> repairs,
            Map<String, Double> confidence)
            implements Reading {}

    /** No article, and why: what was wrong, where, what to do. */
    record Rejected(String input, String reason) implements Reading {}
}
