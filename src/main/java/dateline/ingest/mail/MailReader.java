package dateline.ingest.mail;

import dateline.ingest.model.Input;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads mail (RFC 5322, MIME) and folders of mail (mbox, RFC 4155): every message is an article, its subject the headline. */
public final class MailReader implements StreamReader {
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):.{0,2000}");
    /** A head of RFC 5322 that names its time as that does. */
    private static final Pattern FEW_FIELDS =
            Pattern.compile("(?:[A-Za-z-]{1,60}:[^\\n]*\\n){0,20}?(?i:date|mime-version|message-id):");
    /** Fields that a mail has and that nobody writes above an article. */
    private static final Set<String> MACHINE =
            Set.of("message-id", "mime-version", "received", "return-path", "dkim-signature");

    private static final Set<String> USUAL =
            Set.of("from", "to", "date", "subject", "content-type", "sender", "reply-to");

    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int firstEnd = text.indexOf('\n');
        boolean folder =
                firstEnd > 0 && Mailbox.isSeparator(text.substring(0, firstEnd).stripTrailing());
        return isHeader(folder ? text.substring(firstEnd + 1) : text.stripLeading()) || PrintedMail.begins(head);
    }

    private static boolean isHeader(String text) {
        Set<String> names = new HashSet<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            var field = FIELD.matcher(line);
            if (field.matches()) {
                names.add(field.group(1).toLowerCase(Locale.ROOT));
            } else if (names.isEmpty() || line.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
                break;
            }
        }
        long usual = names.stream().filter(USUAL::contains).count();
        boolean machine = names.stream().anyMatch(MACHINE::contains);
        return names.contains("from") && (machine ? usual >= 2 : usual >= 4);
    }

    @Override
    public void read(Input input, Taker taker) {
        try (InputStream bytes = input.open()) {
            var mailbox = new Mailbox(bytes);
            Optional<byte[]> message = mailbox.next();
            int number = 1;
            while (message.isPresent()) {
                String part = mailbox.isFolder() ? "message " + number : "";
                hand(part, message.get(), mailbox.wasCut(), taker);
                number++;
                message = mailbox.next();
            }
            if (number == 1) {
                taker.refuse("", "It holds no message.");
            }
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    private static void hand(String part, byte[] message, boolean cut, Taker taker) {
        if (cut) {
            taker.refuse(
                    part,
                    "The message is larger than " + Mailbox.MESSAGE / 1_000_000
                            + " MB. File its text without the attachments.");
            return;
        }
        Optional<PrintedMail> printed;
        MailMessage mail;
        try {
            printed = isSent(message) ? Optional.empty() : PrintedMail.in(message);
            mail = printed.isPresent() ? printed.get().message() : message(message);
        } catch (IOException | Refusal e) {
            taker.refuse(part, "The message is damaged. Save it again from the mail program.");
            return;
        }
        var article = new MailItem(mail);
        Optional<String> objection = printed.filter(found -> found.head().isUnclear())
                .map(found -> MailItem.HOLDS_ANOTHER)
                .or(article::objection);
        if (objection.isPresent()) {
            taker.refuse(part, objection.get());
        } else {
            RawArticle story = article.rawArticle();
            taker.take(part, printed.map(found -> found.told(story)).orElse(story));
        }
    }

    /** Whether it is a message as it was sent, over whose text no head is printed. */
    private static boolean isSent(byte[] bytes) {
        int start = start(bytes);
        String head = new String(bytes, start, Math.min(HEAD, bytes.length - start), StandardCharsets.ISO_8859_1);
        return isHeader(head) || FEW_FIELDS.matcher(head).lookingAt();
    }

    private static MailMessage message(byte[] bytes) throws IOException {
        int start = start(bytes);
        return MailMessage.of(new ByteArrayInputStream(bytes, start, bytes.length - start));
    }

    private static int start(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        return start;
    }
}
