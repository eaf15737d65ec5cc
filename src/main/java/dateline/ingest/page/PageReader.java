package dateline.ingest.page;

import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.model.PastedMail;
import dateline.ingest.model.RawArticle;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.markup.MarkupLimits;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a web page, or a piece of one. */
public final class PageReader implements ArticleReader {
    private static final int HEAD = 4_000;
    private static final int WARNINGS = 50_000;
    private static final Pattern PAGE = Pattern.compile(
            "\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)?+(?><!--.*?-->\\s*+)*+(?:<!doctype\\s+html\\b|<(?:html|head|body|title|meta|link|style|script)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PIECE = Pattern.compile(
            "\\A\\s*+(?><!--.*?-->\\s*+)*+<(?:article|main|section|div|p|h[1-6]|header|figure|table|ul|ol|blockquote|span|a|b|br|hr|img|center|font)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WITHIN = Pattern.compile("<(?:html|body)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCTYPE = Pattern.compile("<!doctype\\s+html\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DRAFT = Pattern.compile("(?:^|[/\\\\])draft_[^/\\\\]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TAG = Pattern.compile("<[a-z][a-z0-9]*\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    private final PastedMail mail;

    /** Reads a page that begins with the head of a mail, as mail programs save one, as that mail. */
    public PageReader(PastedMail mail) {
        this.mail = mail;
    }

    @Override
    public boolean recognises(InputText input) {
        String head = input.text().substring(0, Math.min(input.text().length(), HEAD));
        if (PAGE.matcher(head).find()) {
            return true;
        }
        if (input.isNamed(".md", ".markdown") || head.startsWith("---") || isXml(head)) {
            return false;
        }
        return PIECE.matcher(head).find()
                || WITHIN.matcher(head).find()
                || (input.isNamed(".html", ".htm", ".xhtml")
                        && ANY_TAG.matcher(input.text()).find());
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        MarkupLimits.check(input.text());
        if (isDraftOfMedium(input)) {
            throw new Refusal(
                    "It is a draft: Medium exports what was never published as draft_….html, without a date. Publish"
                            + " it there and export it again, or file its text by itself.");
        }
        if (NotionExport.isUnfinished(input.text())) {
            throw new Refusal(
                    "Its status in Notion says that it is not finished. Set that to what is published, and export it again.");
        }
        Optional<String> url = Optional.of(input.url()).filter(address -> !address.isEmpty());
        String page = fromDoctype(input.text());
        Optional<RawArticle> pasted = mail.read(page);
        if (pasted.isPresent()) {
            taker.take("", pasted.get());
            return;
        }
        RawArticle article = new PageExtractor().extract(page, url);
        ScriptDrawnPage.requireText(page, article);
        taker.take("", article);
    }

    private static boolean isDraftOfMedium(InputText input) {
        boolean exported =
                input.text().contains("Exported from") && input.text().contains("class=\"graf ");
        return exported && (DRAFT.matcher(input.name()).find() || !input.text().contains("dt-published"));
    }

    /** Warnings that a broken server prints before the page are no part of it. */
    private static String fromDoctype(String text) {
        Matcher doctype = DOCTYPE.matcher(text).region(0, Math.min(text.length(), WARNINGS));
        return doctype.find() ? text.substring(doctype.start()) : text;
    }

    private static boolean isXml(String head) {
        return head.stripLeading().regionMatches(true, 0, "<?xml", 0, 5);
    }
}
