package dateline.ingest.page;

import dateline.article.CharsetLabels;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.charset.Charsets;
import dateline.ingest.text.charset.EncodingSniffer;
import dateline.ingest.text.markup.MarkupLimits;
import dateline.publication.PageSelectors;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector;

/** Reads the page of a source: what is told by selectors is taken from there, the rest is found. */
public final class SourcePage {
    private static final int MAX_DEPTH = 400;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private SourcePage() {}

    /**
     * The story of this page; empty when it is no page, or one that asks too much of us.
     *
     * @param charset as the answer's Content-Type says
     * @param url where it was fetched, absolute
     */
    public static Optional<RawArticle> read(
            byte[] bytes, Optional<String> charset, String url, PageSelectors selectors) {
        try {
            String html = charset.flatMap(name -> decoded(bytes, name)).orElse(null);
            if (html == null) {
                html = Charsets.of(bytes).text();
            }
            MarkupLimits.check(html);
            RawArticle article = selectors.equals(PageSelectors.NONE)
                    ? new PageExtractor().extract(html, Optional.of(url))
                    : told(html, url, selectors);
            ScriptDrawnPage.requireText(html, article);
            return Optional.of(article);
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** What is wrong with a CSS selector, if anything is. */
    public static Optional<String> selectorMistake(String selector) {
        try {
            new Document("").select(selector);
            return Optional.empty();
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return Optional.of(FieldText.line(String.valueOf(e.getMessage()), 100));
        }
    }

    private static RawArticle told(String html, String url, PageSelectors selectors) {
        Document page = Jsoup.parse(html, url, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        StreamedParts.place(page);
        selectors.remove().forEach(selector -> page.select(selector).remove());
        RawArticleBuilder draft = RawArticleBuilder.of(new PageExtractor().extract(page.outerHtml(), Optional.of(url)));
        selectors.title().flatMap(selector -> first(page, selector)).ifPresent(title -> {
            draft.title(title.text()).certain("title");
        });
        selectors.body().flatMap(selector -> first(page, selector)).ifPresent(body -> {
            draft.body(Markup.HTML, body.html()).certain("bodyHtml");
        });
        selectors.byline().ifPresent(selector -> {
            var bylines =
                    page.select(selector).eachText().stream().map(Byline::named).toList();
            if (!bylines.isEmpty()) {
                draft.bylines(bylines).certain("authors");
            }
        });
        selectors
                .published()
                .flatMap(selector -> first(page, selector))
                .map(SourcePage::date)
                .filter(date -> !date.isBlank())
                .ifPresent(date -> draft.published(RawDate.of(date)).certain("published"));
        return draft.done();
    }

    private static Optional<Element> first(Document page, String selector) {
        return Optional.ofNullable(page.selectFirst(selector));
    }

    private static String date(Element element) {
        String machine = element.attr("datetime");
        String meta = element.attr("content");
        return !machine.isBlank() ? machine : !meta.isBlank() ? meta : element.text();
    }

    /** The header's charset counts, unless the bytes are none of it. Servers say Latin 1 of whatever they send. */
    private static Optional<String> decoded(byte[] bytes, String charset) {
        return CharsetLabels.charset(charset)
                .filter(meant -> !meant.equals(WINDOWS_1252)
                        || EncodingSniffer.strictly(bytes, StandardCharsets.UTF_8)
                                .isEmpty())
                .flatMap(meant -> EncodingSniffer.strictly(bytes, meant));
    }
}
