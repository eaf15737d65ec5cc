package dateline.ingest.mail;

/**
 * One part of a mail that is text.
 *
 * @param html whether it is HTML, not plain text
 * @param flowed whether lines that end in a space go on (RFC 3676)
 * @param delSp whether that space is none of the text (RFC 3676 section 4, DelSp)
 */
record MailText(boolean html, String text, boolean flowed, boolean delSp) {

    boolean isBlank() {
        return html ? MailBody.looseText(text).isBlank() : text.isBlank();
    }
}
