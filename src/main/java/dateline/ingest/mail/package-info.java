/**
 * Mail and folders of mail become raw articles.
 *
 * <p>Taking MIME apart is left to mime4j; what is read here is where a mail's text ends and a mail program's begins.
 *
 * <p>A folder of mail is divided here, in a stream: the iterator of mime4j maps a file, of two gigabytes at most, and
 * does not go on behind a message that is too large.
 */
@NullMarked
package dateline.ingest.mail;

import org.jspecify.annotations.NullMarked;
