package dateline.ingest.mail;

import dateline.ingest.text.OtherWording;
import java.util.List;
import java.util.stream.Stream;

/**
 * One part of a mail that is text.
 *
 * @param html whether it is HTML, not plain text
 * @param flowed whether lines that end in a space go on (RFC 3676)
 * @param delSp whether that space is none of the text (RFC 3676 section 4, DelSp)
 * @param otherLines what its other forms say beyond it: an embargo may stand there ({@code multipart/alternative}, RFC 2046 section 5.1.4)
 */
record MailText(boolean html, String text, boolean flowed, boolean delSp, List<String> otherLines) {
    MailText {
        otherLines = List.copyOf(otherLines);
    }

    /** One that comes in one form. */
    MailText(boolean html, String text, boolean flowed, boolean delSp) {
        this(html, text, flowed, delSp, List.of());
    }

    /** The same beside this other form of it. */
    MailText beside(MailText other) {
        return new MailText(
                html,
                text,
                flowed,
                delSp,
                Stream.concat(otherLines.stream(), OtherWording.lines(other.text, text).stream())
                        .toList());
    }

    boolean isBlank() {
        return html ? MailBody.looseText(text).isBlank() : text.isBlank();
    }
}
