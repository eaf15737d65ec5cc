package dateline.ingest.mail;

import dateline.ingest.model.PastedMail;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Reads a mail out of a document: its head is no part of the story, and neither is what stands over and under that in a mail. */
public final class PastedMailReader implements PastedMail {
    private static final int BEGINNING = 20_000;
    private static final int TOP = 4;
    private static final int FIRST_LINES = 24;

    /** A sender with his address, as web mail prints it. */
    private static final Pattern SENDER =
            Pattern.compile("[^\\n<>]{0,100}<[^\\s<>@]{1,100}@[^\\s<>]{1,100}>[^\\n]{0,60}");

    private static final Pattern WEB_MAIL = Pattern.compile(
            "class=\"maincontent\"|class=\"(?:[^\"]{0,100} )?(?:rps_\\w{1,12}|a3s|mail-Message-Body-Content)[ \"]|data-test-id=\"message-view");
    private static final Pattern ADDRESSED = Pattern.compile("\\p{L}[\\p{L} ]{0,24}\\s?[:：].{0,200}\\S@\\S.{0,200}");

    @Override
    public Optional<RawArticle> read(String html) throws Refusal {
        if (mayBeWebMail(html)) {
            Optional<SavedWebMail> saved = SavedWebMail.in(Jsoup.parse(html));
            if (saved.isPresent()) {
                return Optional.of(RawArticleBuilder.of(story(saved.get().message()))
                        .repair("It is a page of a web mail, and was read as the mail in it.")
                        .done());
            }
        }
        if (!mayBegin(html)) {
            return Optional.empty();
        }
        List<String> lines = QuoteMarks.withoutMarksOfMail(rows(HtmlLines.top(html), html));
        Optional<PrintedHead> head = PrintedHead.in(lines).filter(found -> found.end() < lines.size());
        if (head.isEmpty()) {
            requireNoAddresses(lines);
            return Optional.empty();
        }
        return Optional.of(story(html, head.get()));
    }

    private static RawArticle story(String html, PrintedHead head) throws Refusal {
        if (head.isUnclear()) {
            throw new Refusal(MailItem.HOLDS_ANOTHER);
        }
        Map<Integer, String> without = new HashMap<>();
        for (int i = 0; i < head.end(); i++) {
            without.put(i, "");
        }
        var message = head.message(new MailText(true, HtmlLines.changed(html, without), false, false));
        return RawArticleBuilder.of(head.told(story(message)))
                .repair("It begins with the head of a mail, and was read as that mail.")
                .done();
    }

    private static RawArticle story(MailMessage message) throws Refusal {
        var mail = new MailItem(message);
        Optional<String> objection = mail.objection();
        if (objection.isPresent()) {
            throw new Refusal(objection.get());
        }
        return mail.rawArticle();
    }

    /** Told by a look at names that only web mails give to parts of their pages. */
    private static boolean mayBeWebMail(String html) {
        return WEB_MAIL.matcher(html).find();
    }

    /** A head may be a table, the name of a field in one cell and what it says in the next. */
    private static List<String> rows(List<String> lines, String html) {
        if (!html.contains("<td")) {
            return lines;
        }
        var rows = new ArrayList<>(lines);
        for (int i = 0; i + 1 < rows.size(); i++) {
            int next = i + 1;
            while (next + 1 < rows.size() && rows.get(next).isBlank()) {
                next++;
            }
            if (QuotedMailHeader.isNameAlone(rows.get(i)) && !QuotedMailHeader.isNameAlone(rows.get(next))) {
                rows.set(next, rows.get(i) + " " + rows.get(next));
                rows.set(i, "");
            }
        }
        return rows;
    }

    private static void requireNoAddresses(List<String> lines) throws Refusal {
        List<String> said =
                lines.stream().filter(line -> !line.isBlank()).limit(TOP).toList();
        for (int i = 0; i + 1 < said.size(); i++) {
            if (SENDER.matcher(said.get(i)).matches()
                    && ADDRESSED.matcher(said.get(i + 1)).matches()) {
                throw new Refusal(
                        "It begins as a mail that was printed, and cannot be read as one. File the mail as the mail"
                                + " program saves it (.eml), or the text of the story alone.");
            }
        }
    }

    /** Most documents are no mail, and need not be taken apart. */
    private static boolean mayBegin(String html) {
        int body = Math.max(0, html.toLowerCase(Locale.ROOT).indexOf("<body"));
        String beginning = html.substring(body, Math.min(html.length(), body + BEGINNING));
        List<String> lines = MailBody.looseText(beginning)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.stream().limit(FIRST_LINES).anyMatch(QuotedMailHeader::isField)
                || lines.stream().anyMatch(ForwardMark::isOne);
    }
}
