package dateline.feed.sitemap;

import dateline.article.Article;
import dateline.article.LanguageTag;
import dateline.article.WebUrl;
import dateline.feed.CleanText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The page of a public story: what a search engine is told of it.
 *
 * @param key last part of the id of the story
 * @param url its canonical address, where there is one
 * @param source slug of where it came from
 * @param aliases names under which it was filed
 * @param siteName of the site that it is from, where it is told
 * @param rights in it, where they are told
 */
record PublicPage(
        String key,
        Optional<String> url,
        String title,
        Optional<LanguageTag> language,
        Instant published,
        Instant updated,
        Optional<String> source,
        List<String> aliases,
        Optional<String> siteName,
        Optional<String> rights) {
    static final Comparator<PublicPage> NEWEST_FIRST = Comparator.comparing(PublicPage::published)
            .thenComparing(PublicPage::key)
            .reversed();

    static PublicPage of(Article article) {
        var content = article.content();
        return new PublicPage(
                article.id().key(),
                content.url().flatMap(WebUrl::ascii).map(PublicPage::withoutFragment),
                CleanText.line(content.title()),
                content.lang().flatMap(LanguageTag::lenient),
                article.published().toInstant(),
                article.updated().toInstant(),
                content.source(),
                article.aliases(),
                content.siteName(),
                content.rights());
    }

    /** A fragment is a place in the same page. */
    private static String withoutFragment(String url) {
        int mark = url.indexOf('#');
        return mark < 0 ? url : url.substring(0, mark);
    }
}
