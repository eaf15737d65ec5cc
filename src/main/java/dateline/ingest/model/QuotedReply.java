package dateline.ingest.model;

import java.util.List;
import java.util.Optional;

/**
 * Knows the mail that a text answers, as mail programs quote it under a text, for texts that were saved or pasted from a mail.
 *
 * <p>An interface, for any text may have been a mail, and readers of texts know no mail.
 */
@FunctionalInterface
public interface QuotedReply {
    /**
     * A text without it.
     *
     * @param text the rest
     * @param repairs what was left out
     */
    record Unquoted(String text, List<String> repairs) {
        public Unquoted {
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * The text without the mail that it answers, and without what an answer begins and ends with; empty when it answers none.
     *
     * @param markdown whether marks of quotes may be the text's own
     */
    Optional<Unquoted> without(String text, boolean markdown);
}
