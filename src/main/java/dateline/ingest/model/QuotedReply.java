package dateline.ingest.model;

import java.util.List;
import java.util.Optional;

/**
 * Knows the mail that a text answers, as mail programs quote it under a text, and the words to the desk that stand over one, for texts
 * that were saved or pasted from a mail, or typed as one.
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
     * @param notices what was left out and may ask to wait with the rest
     */
    record Unquoted(String text, List<String> repairs, List<String> notices) {
        public Unquoted {
            repairs = List.copyOf(repairs);
            notices = List.copyOf(notices);
        }
    }

    /**
     * The text without the mail that it answers, and without what an answer or a letter begins and ends with; empty when it is neither.
     *
     * @param markdown whether marks of quotes may be the text's own
     */
    Optional<Unquoted> without(String text, boolean markdown);
}
