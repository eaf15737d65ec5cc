package dateline.ingest.page;

import dateline.ingest.Manuscript;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Finds the article of a web page. */
public final class PageExtractor {
    /** The article of this page, which came from this address. */
    public Manuscript extract(String html, Optional<String> url) {
        var page = url.map(address -> Jsoup.parse(html, address)).orElseGet(() -> Jsoup.parse(html));
        var draft = Manuscript.draft().title(page.title());
        url.ifPresent(draft::url);
        var article = page.selectFirst("article");
        return draft.body(Manuscript.Markup.HTML, article == null ? page.body().html() : article.html())
                .done();
    }
}
