package dateline.ingest.mail;

import java.util.List;

/**
 * What is known of a mail beside its text.
 *
 * @param names of who sent it, as a signature may give them
 * @param subject without what mail programs put before it
 */
record MailContext(List<String> names, String subject) {
    MailContext {
        names = List.copyOf(names);
    }

    /** The same for another sender. */
    MailContext by(List<String> others) {
        return new MailContext(others, subject);
    }
}
