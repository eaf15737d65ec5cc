package dateline.ingest.mail;

import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.charset.Charsets;
import dateline.ingest.text.charset.EncodingSniffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text over which a mail program has printed the head of the mail.
 *
 * @param lines of all of it, head and text
 * @param repairs how its bytes were read
 */
record PrintedMail(PrintedHead head, List<String> lines, List<String> repairs) {
    /** What Windows saves a text in where it is not told otherwise, by the language of its user; that of most comes first. */
    private static final List<Charset> OF_WINDOWS = Stream.of(
                    "windows-1252",
                    "windows-1250",
                    "windows-1251",
                    "windows-1253",
                    "windows-1254",
                    "windows-1255",
                    "windows-1256",
                    "windows-1257",
                    "windows-31j",
                    "GBK",
                    "Big5",
                    "x-windows-949")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private static final int TOP = StreamReader.HEAD;
    private static final int FIRST_LINES = 12;
    private static final int FEWEST = 3;
    private static final int LONGEST_NAME = 60;

    /** A character that was cut at the end has as many bytes at most. */
    private static final int CUT = 4;

    PrintedMail {
        lines = List.copyOf(lines);
        repairs = List.copyOf(repairs);
    }

    /** Whether the text that begins so may be one. */
    static boolean begins(byte[] beginning) {
        return charset(beginning).isPresent();
    }

    /**
     * The mail of these bytes, if they are one.
     *
     * @throws Refusal when they are no text
     */
    static Optional<PrintedMail> in(byte[] bytes) throws Refusal {
        Optional<Charset> charset = charset(bytes);
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        boolean guessed = OF_WINDOWS.contains(charset.get());
        String text =
                guessed ? new String(bytes, charset.get()) : Charsets.of(bytes).text();
        List<String> repairs = guessed
                ? List.of("It is not UTF-8 and does not say what it is; it was read as "
                        + charset.get().name() + ".")
                : List.of();
        List<String> lines =
                QuoteMarks.withoutMarksOfMail(text.stripLeading().lines().toList());
        return PrintedHead.in(lines).map(head -> new PrintedMail(head, lines, repairs));
    }

    MailMessage message() {
        return head.message(
                new MailText(false, String.join("\n", lines.subList(head.end(), lines.size())), false, false));
    }

    /** The story of the mail, with what was done to have it. */
    RawArticle told(RawArticle story) {
        var draft = RawArticleBuilder.of(head.told(story));
        repairs.forEach(draft::repair);
        return draft.done();
    }

    /** The charset in which most of the head is understood; none where there is no head. */
    private static Optional<Charset> charset(byte[] bytes) {
        int length = Math.min(bytes.length, TOP);
        Optional<EncodingSniffer.ByteOrderMark> mark = EncodingSniffer.byteOrderMark(bytes);
        String utf8 = new String(bytes, 0, length, StandardCharsets.UTF_8);
        int fault = utf8.indexOf('\ufffd');
        if (mark.isPresent() || fault < 0 || fault >= utf8.length() - CUT) {
            String text = mark.map(found -> found.textOf(bytes)).orElse(utf8);
            return understood(text) > 0
                    ? mark.map(EncodingSniffer.ByteOrderMark::charset).or(() -> Optional.of(StandardCharsets.UTF_8))
                    : Optional.empty();
        }
        return mayHaveHead(bytes, length)
                ? OF_WINDOWS.stream()
                        .map(charset -> Map.entry(charset, understood(new String(bytes, 0, length, charset))))
                        .filter(found -> found.getValue() > 0)
                        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                        .map(Map.Entry::getKey)
                : Optional.empty();
    }

    /** How many fields of a head that stands over this text are known. */
    private static int understood(String text) {
        return PrintedHead.in(QuoteMarks.withoutMarksOfMail(
                        text.stripLeading().lines().toList()))
                .map(head -> head.head().fields().size())
                .orElse(0);
    }

    /** Told by a look, whatever the charset: most of what is no UTF-8 is no text. */
    private static boolean mayHaveHead(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .limit(FIRST_LINES)
                        .mapToInt(line -> line.indexOf(':'))
                        .filter(colon -> colon > 0 && colon <= LONGEST_NAME)
                        .count()
                >= FEWEST;
    }
}
