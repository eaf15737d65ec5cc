package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.http.FeedLink;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A page for people: what stands around its contents.
 *
 * @param language BCP 47
 * @param canonical the address that search engines keep; absent for an error
 * @param alternates feeds that belong to it, the preferred one first; where there is none, that of all stories is named
 * @param head further elements of the head
 */
public record PageLayout(
        Publication publication,
        String title,
        String language,
        Optional<String> canonical,
        List<FeedLink> alternates,
        Html head,
        Html main) {
    public static final String TYPE = "text/html; charset=utf-8";

    private static final Set<String> FROM_RIGHT_TO_LEFT =
            Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

    private static final Set<String> SCRIPTS_FROM_RIGHT_TO_LEFT =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

    public PageLayout {
        alternates = alternates.isEmpty() ? FeedLink.ofEverything(publication) : List.copyOf(alternates);
    }

    /** The whole page, in UTF-8. */
    public byte[] bytes() {
        return html().getBytes(StandardCharsets.UTF_8);
    }

    String html() {
        return "<!doctype html>\n"
                + tag("html")
                        .with("lang", language)
                        .with("dir", direction(language))
                        .of(headElement(), body())
                        .markup() + "\n";
    }

    private Html headElement() {
        return tag("head")
                .of(
                        tag("meta").with("charset", "utf-8").alone(),
                        tag("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .alone(),
                        tag("meta")
                                .with("name", "color-scheme")
                                .with("content", "light dark")
                                .alone(),
                        tag("title").of(title),
                        tag("link")
                                .with("rel", "stylesheet")
                                .with("href", Stylesheet.address(publication))
                                .alone(),
                        Html.maybe(canonical, url -> tag("link")
                                .with("rel", "canonical")
                                .with("href", url)
                                .alone()),
                        each(alternates, PageLayout::alternate),
                        head);
    }

    private Html body() {
        return tag("body")
                .of(
                        ours("a").with("class", "skip").with("href", "#main").of("To the contents"),
                        ours("header").of(name(), places()),
                        tag("main").with("id", "main").of(main),
                        ours("footer")
                                .of(all(
                                        tag("a").with("href", path("/")).of("All feeds"),
                                        text(" · "),
                                        Html.link(publication.site().toString(), publication.title()),
                                        Html.maybe(publication.rights(), rights -> text(" · " + rights)))));
    }

    /** What is ours on a page in whatever language. */
    private Html.Tag ours(String element) {
        return tag(element).with("lang", publication.language()).with("dir", direction(publication.language()));
    }

    private Html name() {
        return tag("a").with("class", "name").with("href", path("/")).of(publication.title());
    }

    private Html places() {
        return tag("nav")
                .with("aria-label", "Feeds")
                .of(
                        tag("a").with("href", path("/")).of("Feeds"),
                        tag("a").with("href", path(FeedBuilderPage.PATH)).of("Make your own"));
    }

    /** A path of ours as the browser sees it, also where the public address has a path of its own. */
    private String path(String path) {
        return SiteAddresses.local(publication, path);
    }

    /** How a language is written: as its script is, where the tag names one. */
    static String direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean rightToLeft = locale.getScript().isEmpty()
                ? FROM_RIGHT_TO_LEFT.contains(locale.getLanguage())
                : SCRIPTS_FROM_RIGHT_TO_LEFT.contains(locale.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }

    private static Html alternate(FeedLink feed) {
        return Html.tag("link")
                .with("rel", "alternate")
                .with("type", feed.mediaType())
                .with("title", feed.title())
                .with("href", feed.url())
                .alone();
    }
}
