/**
 * Mail and folders of mail become raw articles.
 *
 * <p>Taking MIME apart is left to mime4j; what is read here is where a mail's text ends and a mail program's begins.
 */
@NullMarked
package dateline.ingest.mail;

import org.jspecify.annotations.NullMarked;
