package dateline.ingest.model;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
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

    /** Of an input of which no more is known than what became of it. */
    public static Receipt of(String input, Outcome outcome) {
        return new Receipt(
                input,
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    /** Of an input that was refused for this reason. */
    public static Receipt refused(String input, String reason) {
        return of(input, Outcome.REFUSED).because(reason);
    }

    /** Of a reading, before it is known which article it became. */
    public static Receipt of(Reading.Clean reading, Outcome outcome) {
        return of(reading.input(), outcome)
                .told(Optional.empty(), reading.content())
                .found(reading.repairs(), reading.confidence());
    }

    /** The same about this article. */
    public Receipt about(Article article) {
        return told(Optional.of(article.id()), article.content());
    }

    /** The same under this id, if there is one, with the title and the section of this content. */
    public Receipt told(Optional<ArticleId> newId, Content content) {
        return new Receipt(
                input,
                outcome,
                newId,
                Optional.of(content.title()),
                Optional.of(content.section()),
                repairs,
                confidence,
                reason);
    }

    /** The same with what was put right, and with how sure it is of what was found. */
    public Receipt found(List<String> newRepairs, Map<String, Double> newConfidence) {
        return new Receipt(input, outcome, id, title, section, newRepairs, newConfidence, reason);
    }

    /** The same for this reason. */
    public Receipt because(String newReason) {
        return because(Optional.of(newReason));
    }

    /** The same for this reason, or for none that has to be told. */
    public Receipt because(Optional<String> newReason) {
        return new Receipt(input, outcome, id, title, section, repairs, confidence, newReason);
    }
}
