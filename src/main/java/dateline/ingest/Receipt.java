package dateline.ingest;

import dateline.article.ArticleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account of one input.
 *
 * @param input its name: path, address or {@code -}
 * @param repairs what was put right, one sentence each
 * @param confidence of each field that was found rather than told, 0 to 1
 * @param reason why it was held or refused, or what a person should know
 */
public record Receipt(
        String input,
        Outcome outcome,
        Optional<ArticleId> id,
        Optional<String> title,
        Optional<String> section,
        List<String> repairs,
        Map<String, Double> confidence,
        Optional<String> reason) {
    public Receipt {
        repairs = List.copyOf(repairs);
        confidence = Map.copyOf(confidence);
    }
}
