package dateline.ingest.page;

import dateline.ingest.blocks.TreeModel;
import dateline.ingest.model.RawArticle;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.text.markup.InlineFormulas;
import dateline.ingest.text.markup.ProtectedMail;
import dateline.ingest.text.markup.RoleLists;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Takes the story out of a web page. Holds no state and may be used by many threads. */
public final class PageExtractor {
    /** Deeper than any page that people made; what is deeper is moved up. */
    private static final int MAX_DEPTH = 400;

    private final TreeModel model;

    /** One that judges blocks by the packaged model. */
    public PageExtractor() {
        this(TreeModel.SHIPPED);
    }

    /** Judges blocks by this model. */
    public PageExtractor(TreeModel model) {
        this.model = model;
    }

    /**
     * The story of this page.
     *
     * @param html the whole page
     * @param url where it was found, absolute; the page's own word for its address is taken when this is absent
     */
    public RawArticle extract(String html, Optional<String> url) {
        Document page = parse(html, url.orElse(""));
        PageAddress.set(page);
        List<String> asked = PageComments.thatAskToWait(page);
        UnrelatedContent.remove(page);
        return new PageItem(ParsedPage.of(page, url), model).rawArticle(asked);
    }

    /** The tree of a page, at most as deep as a page can be read. */
    public static Document parse(String html, String base) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        Document page = Jsoup.parse(html, base, parser);
        page.outputSettings().prettyPrint(false);
        StreamedParts.place(page);
        PreservedLineBreaks.write(page);
        RoleLists.toHtml(page);
        ProtectedMail.reveal(page);
        InlineFormulas.write(html, page);
        return page;
    }
}
