package dateline.ingest.plain;

import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.model.QuotedReply;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads text without markup: typed by a person, sent by an agency, or scraped from a page with everything that stood around
 * the story. What it finds it finds by form, so it says how sure it is.
 */
public final class PlainTextReader implements ArticleReader {
    /** The signs with which messages begin in formats of the wire from before there were files, by their names. */
    private static final Map<String, Pattern> TELEPRINTER = Map.of(
            "IPTC 7901", Pattern.compile("[\\s\\x00]{0,20}\\x01[^\\x02]{0,2000}\\x02"),
            "ANPA 1312", Pattern.compile("[\\s\\x00]{0,20}\\x16{1,8}\\x01[^\\x02]{0,2000}\\x02"));

    /** A first line that is a person's mail address, as web mail prints it. */
    private static final Pattern SENDER = Pattern.compile(
            "\\s{0,100}(?:[^\\n<>]{0,100}<[^\\s<>@]{1,100}@[^\\s<>]{1,100}>[^\\n]{0,60}|[\\w.+-]{1,100}@[\\w-]{1,100}\\.[\\w.-]{1,100})[ \\t\\r]*\\n");

    private static final Pattern MAIL = Pattern.compile("\\s*(?:[A-Za-z][A-Za-z-]{1,40}:[ \\t][^\\n"
            + "]*\\n"
            + "){0,20}?(?:Delivered-To|Received|Return-Path|From|To|Reply-To|Sender):[^\\n"
            + "]*@[^\\n"
            + "]*\\n"
            + "(?:[A-Za-z][A-Za-z-]{1,40}:[ \\t]|[ \\t]+\\S)");

    private final QuotedReply mail;

    /** Reads texts, of one that answers a mail only the answer. */
    public PlainTextReader(QuotedReply mail) {
        this.mail = mail;
    }

    @Override
    public boolean recognises(InputText input) {
        return true;
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        if (input.text().lines().limit(IngestLimits.TEXT_LINES + 1L).count() > IngestLimits.TEXT_LINES) {
            throw new Refusal("It has more than " + IngestLimits.TEXT_LINES
                    + " lines, more than an article can have. File its articles one by one.");
        }
        Optional<String> wire = TELEPRINTER.entrySet().stream()
                .filter(format -> format.getValue().matcher(input.text()).lookingAt())
                .map(Map.Entry::getKey)
                .findFirst();
        if (wire.isPresent()) {
            throw new Refusal("It is in " + wire.get()
                    + ", which was made for teleprinters. Ask the agency for NewsML-G2, NITF or"
                    + " ninjs, or file the text of the story alone.");
        }
        if (input.isNamed(".eml", ".mbox")
                || MAIL.matcher(input.text()).lookingAt()
                || SENDER.matcher(input.text()).lookingAt()) {
            throw new Refusal(
                    "It begins as the head of a mail, or is named as one, and cannot be read as one. File the mail as"
                            + " the mail program saves it (.eml), or the text of the story alone.");
        }
        Optional<QuotedReply.Unquoted> answer = mail.without(input.text(), false);
        var draft = RawArticleBuilder.of(
                PlainTextItem.rawArticle(answer.map(QuotedReply.Unquoted::text).orElse(input.text())));
        answer.ifPresent(found -> {
            found.repairs().forEach(draft::repair);
            found.notices().forEach(draft::notice);
        });
        taker.take("", draft.done());
    }
}
