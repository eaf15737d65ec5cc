package dateline.ingest.mail;

import dateline.article.HeaderValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A message taken apart.
 *
 * @param fields of its header, by name in lower case, unfolded; of several of one name the first
 * @param texts its parts that are text and no attachments, in order
 * @param attachments all other parts
 * @param messages that are attached to it
 */
record MailMessage(
        Map<String, String> fields, List<MailText> texts, List<Attachment> attachments, List<MailMessage> messages) {
    /** A message in a message in a message is the deepest that is read. */
    private static final int MESSAGES_DEEP = 3;

    private static final int PARTS = 1_000;
    private static final int NESTING = 20;
    private static final int TEXT = 5_000_000;
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(Mailbox.MESSAGE)
            .build();

    /**
     * A part that is not the text.
     *
     * @param text what it says, when it is nothing but text
     */
    record Attachment(String name, String type, Optional<MailText> text) {}

    /** The same with this text, and without what is attached. */
    MailMessage withText(MailText text) {
        return new MailMessage(fields, List.of(text), List.of(), List.of());
    }

    /**
     * Takes a message apart.
     *
     * @throws IOException when it is damaged or nested too deep
     */
    static MailMessage of(InputStream bytes) throws IOException {
        return of(bytes, 0);
    }

    private static MailMessage of(InputStream bytes, int depth) throws IOException {
        var parts = new Parts(depth);
        var stream = new MimeTokenStream(CONFIG);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(bytes);
            while (stream.getState() != EntityState.T_END_OF_STREAM) {
                parts.take(stream);
                stream.next();
            }
        } catch (MimeException | RuntimeException e) {
            throw new IOException("a message that is not MIME", e);
        }
        return new MailMessage(parts.header, parts.texts.texts(), parts.attachments, parts.messages);
    }

    /** A field of the header that says something. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isBlank());
    }

    private static final class Parts {
        private final Map<String, String> header = new HashMap<>();
        private final MailParts texts = new MailParts();
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<MailMessage> messages = new ArrayList<>();
        private final int depth;
        private Map<String, String> fields = header;
        private int nesting;
        private int parts;

        Parts(int depth) {
            this.depth = depth;
        }

        void take(MimeTokenStream stream) throws IOException {
            switch (stream.getState()) {
                case T_START_BODYPART -> fields = new HashMap<>();
                case T_FIELD ->
                    fields.putIfAbsent(
                            stream.getField().getName().toLowerCase(Locale.ROOT),
                            MailHeader.text(stream.getField().getRaw().toByteArray()));
                case T_START_MULTIPART -> {
                    nesting++;
                    texts.begin(stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT));
                }
                case T_END_MULTIPART -> {
                    nesting--;
                    texts.end();
                }
                case T_BODY -> body(stream);
                default -> {}
            }
            if (nesting > NESTING || parts > PARTS) {
                throw new IOException("a message of too many parts");
            }
        }

        private void body(MimeTokenStream stream) throws IOException {
            parts++;
            String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
            boolean attached = HeaderValue.withoutParameters(fields.getOrDefault("content-disposition", ""))
                    .equals("attachment");
            if (type.equals("message/rfc822") && depth < MESSAGES_DEEP) {
                messages.add(MailMessage.of(stream.getDecodedInputStream(), depth + 1));
                return;
            }
            boolean readable = type.equals("text/plain") || type.equals("text/html");
            Optional<MailText> text = readable ? Optional.of(text(stream, type)) : Optional.empty();
            if (attached || text.isEmpty()) {
                attachments.add(new Attachment(MailHeader.fileName(fields), type, text));
            } else {
                texts.text(text.get());
            }
        }

        private MailText text(MimeTokenStream stream, String type) throws IOException {
            byte[] bytes = stream.getDecodedInputStream().readNBytes(TEXT);
            String told = fields.getOrDefault("content-type", "");
            String text = MailHeader.decoded(bytes, MailHeader.parameter(told, "charset"));
            boolean flowed = MailHeader.parameter(told, "format")
                    .filter("flowed"::equalsIgnoreCase)
                    .isPresent();
            boolean delSp = MailHeader.parameter(told, "delsp")
                    .filter("yes"::equalsIgnoreCase)
                    .isPresent();
            return new MailText(type.equals("text/html"), text, flowed, delSp);
        }
    }
}
