package dateline.ingest.mail;

import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail as a raw article: press releases, stories that a correspondent sends. */
final class MailItem {
    private static final double SENDER_IS_AUTHOR = 0.4;
    private static final double SENT_IS_PUBLISHED = 0.5;
    private static final Pattern PREFIX =
            Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|doorst)\\s?:\\s*)+");
    private static final Pattern EMBARGO =
            Pattern.compile("(?i:\\bembargo(?:ed)?\\b.{0,20}\\b(?:until|till|bis|jusqu|hasta|fino|tot|til)"
                    + "|^\\W*(?:under |strictly )?(?:embargo(?:ed)?|sperrfrist)\\s?[:\\])\u2013-])|\\bEMBARGOED\\b");
    /** Senders that are an office and nobody's name. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?i).*(?:\\b(?:press|presse|prensa|news|newsroom|newsdesk|desk|office|media|info|communications|service|team|redaktion|noreply|no-reply)\\b|@).*");

    private static final int TOP = 12;

    private final MailMessage mail;

    MailItem(MailMessage mail) {
        this.mail = mail;
    }

    /** Why it cannot be an article yet; {@code released} tells that whoever files it has set the embargo. */
    Optional<String> objection(boolean released) {
        String type = MailHeader.word(mail.field("content-type").orElse(""));
        if (type.contains("pkcs7-mime") || type.equals("multipart/encrypted")) {
            return Optional.of("It is encrypted. Open it in the mail program and save its text.");
        }
        boolean automatic =
                !mail.field("auto-submitted").map(MailHeader::word).orElse("no").equals("no");
        if (type.equals("multipart/report") || automatic) {
            return Optional.of("It is an automatic answer of a mail system, no article.");
        }
        if (text().isBlank()) {
            return Optional.of("It has no text" + attached() + ". File the document that is the article itself.");
        }
        if (!released && isEmbargoed()) {
            return Optional.of(
                    "It says that it is under embargo, in words that are not safe to be read by a machine. Give"
                            + " the time in a side file (embargo: 2026-11-24T09:30:00Z) and file it again.");
        }
        return Optional.empty();
    }

    RawArticle rawArticle() {
        var draft = new RawArticleBuilder();
        String subject = subject();
        String title = PREFIX.matcher(subject).replaceFirst("");
        draft.title(title);
        if (!title.equals(subject)) {
            draft.repair("The subject's prefix was removed: \""
                    + subject.substring(0, subject.length() - title.length()).strip() + "\".");
        }
        body(draft);
        mail.field("message-id").map(id -> id.replaceAll("[<>\\s]", "")).ifPresent(draft::sourceId);
        mail.field("content-language")
                .map(lang -> lang.split(",", 2)[0].strip())
                .ifPresent(draft::lang);
        mail.field("date").ifPresent(date -> draft.published(date(date)).confidence("published", SENT_IS_PUBLISHED));
        if (!mail.attachments().isEmpty()) {
            draft.repair("Attachments were not taken over" + attached() + ".");
        }
        return draft.done();
    }

    private void body(RawArticleBuilder draft) {
        Optional<String> byline = MailBody.byline(text());
        if (isHtml()) {
            draft.body(Markup.HTML, String.join("\n<hr>\n", mail.html()));
        } else {
            draft.body(Markup.TEXT, byline.isPresent() ? MailBody.withoutByline(text()) : text());
        }
        if (byline.isPresent()) {
            draft.byline(Byline.named(byline.get()));
            return;
        }
        mail.field("from")
                .flatMap(MailHeader::person)
                .map(MailHeader::words)
                .filter(name -> !OFFICE.matcher(name).matches())
                .ifPresent(name -> draft.byline(Byline.named(name)).confidence("authors", SENDER_IS_AUTHOR));
    }

    private boolean isHtml() {
        return mail.html().stream().anyMatch(html -> !MailBody.looseText(html).isBlank());
    }

    private String text() {
        return isHtml()
                ? MailBody.looseText(String.join("\n", mail.html()))
                : MailBody.readable(String.join("\n\n", mail.plain()), mail.flowed());
    }

    private String subject() {
        return MailHeader.words(mail.field("subject").orElse(""));
    }

    private boolean isEmbargoed() {
        return EMBARGO.matcher(subject()).find()
                || text().lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(TOP)
                        .anyMatch(line -> EMBARGO.matcher(line).find());
    }

    private String attached() {
        return mail.attachments().isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ",
                                mail.attachments().stream()
                                        .limit(10)
                                        .map(attachment -> attachment.name() + " (" + attachment.type() + ")")
                                        .toList());
    }

    private static RawDate date(String text) {
        String plain = text.replaceAll("\\([^()]{0,100}\\)", "")
                .replaceAll("\\s+", " ")
                .strip();
        try {
            var parsed = OffsetDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
            return new RawDate(plain, Optional.of(parsed));
        } catch (DateTimeException e) {
            return RawDate.of(plain);
        }
    }
}
