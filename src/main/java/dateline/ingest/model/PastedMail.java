package dateline.ingest.model;

import dateline.ingest.text.Refusal;
import java.util.Optional;

/**
 * Knows a mail that somebody pasted into a document, or saved as one, by the head that mail programs print over a text.
 *
 * <p>An interface, for a page may be a mail, and readers of pages know no mail.
 */
@FunctionalInterface
public interface PastedMail {
    /**
     * The document as the mail that it is; empty when it does not begin with such a head.
     *
     * @param html all of the document
     * @throws Refusal when it is a mail and no story can be taken from it
     */
    Optional<RawArticle> read(String html) throws Refusal;
}
