/**
 * Mail and folders of mail become raw articles.
 *
 * <p>Taking MIME apart is left to mime4j; what is read here is where a mail's text ends and a mail program's begins.
 *
 * <p>A folder of mail is divided here, for the iterator of mime4j wants a file that fits into memory at once, and gives up where
 * one message is too large.
 */
@NullMarked
package dateline.ingest.mail;

import org.jspecify.annotations.NullMarked;
