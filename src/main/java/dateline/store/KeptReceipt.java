package dateline.store;

import dateline.article.ArticleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of an input that was news, or was not accepted.
 *
 * @param at in whole seconds
 * @param input its name: path, address or {@code -}
 * @param outcome its word, such as {@code accepted}
 * @param article which it became
 * @param repairs what was put right, one sentence each
 * @param reason why it was held or refused, or what a person should know
 */
public record KeptReceipt(
        Instant at,
        String input,
        String outcome,
        Optional<ArticleId> article,
        List<String> repairs,
        Optional<String> reason) {
    public KeptReceipt {
        repairs = List.copyOf(repairs);
    }
}
