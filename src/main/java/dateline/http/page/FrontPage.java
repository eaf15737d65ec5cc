package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.publish.Edition;
import dateline.http.FeedLink;
import dateline.http.FeedPath;
import dateline.http.RepresentationCache;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import java.util.List;
import java.util.Optional;

/** The page at {@code /}: what feeds there are, for people. */
public final class FrontPage {
    private FrontPage() {}

    /** The page that lists the feeds of this edition. */
    public static PageLayout of(Edition edition) {
        Publication publication = edition.publication();
        return new PageLayout(
                publication,
                "Feeds of " + publication.title(),
                publication.language(),
                Optional.of(SiteAddresses.of(publication, "/")),
                preferred(edition),
                CopyScript.element(publication),
                main(edition));
    }

    /** Few enough to choose from: every format of the first feed, which holds everything (DISC-02). */
    private static List<FeedLink> preferred(Edition edition) {
        return edition.feeds().stream()
                .limit(1)
                .flatMap(feed -> FeedLink.of(edition.publication(), feed).stream())
                .toList();
    }

    private static Html main(Edition edition) {
        Publication publication = edition.publication();
        return all(
                tag("h1").of("Feeds of " + publication.title()),
                tag("p").with("class", "standfirst").of(publication.description()),
                tag("p").with("class", "lead")
                        .of("A feed brings every new story to you, without an account. Copy the address of one into a"
                                + " feed reader. Every format holds the same stories; take RSS if you cannot decide."),
                tag("section").with("class", "cards").of(each(edition.feeds(), feed -> card(edition, feed))),
                tag("section").with("class", "cards").of(ownFeed(publication), everything(publication)));
    }

    private static Html ownFeed(Publication publication) {
        return tag("div")
                .with("class", "card quiet")
                .of(
                        tag("h2")
                                .of(tag("a").with("href", SiteAddresses.local(publication, FeedBuilderPage.PATH))
                                        .of("Make a feed of your own")),
                        tag("p").of("Of some sections, tags or authors, and without others."));
    }

    private static Html everything(Publication publication) {
        return tag("div")
                .with("class", "card quiet")
                .of(
                        tag("h2")
                                .of(tag("a").with("href", SiteAddresses.local(publication, RepresentationCache.OPML))
                                        .of("All sections at once")),
                        tag("p").of(
                                        text("Give your reader this list to import: "),
                                        tag("code").of(SiteAddresses.of(publication, RepresentationCache.OPML))));
    }

    private static Html card(Edition edition, Feed feed) {
        Publication publication = edition.publication();
        String page = SiteAddresses.local(
                publication, FeedPath.PREFIX + feed.address().path());
        List<FeedLink> links = FeedLink.of(publication, feed);
        return tag("article")
                .with("class", "card")
                .of(
                        tag("h2").of(tag("a").with("href", page).of(shortTitle(publication, feed))),
                        tag("p").of(feed.description()),
                        maybe(newest(edition, feed), article -> latest(publication, article)),
                        tag("p").with("class", "formats").of(each(links, FrontPage::format)),
                        tag("details")
                                .of(
                                        tag("summary")
                                                .of(
                                                        text("Addresses to copy"),
                                                        tag("span")
                                                                .with("class", "unseen")
                                                                .of(" of " + shortTitle(publication, feed))),
                                        addresses(links)));
    }

    private static Optional<Article> newest(Edition edition, Feed feed) {
        return edition.document(feed.address())
                .flatMap(document -> document.entries().stream().findFirst())
                .map(Entry::article);
    }

    private static Html latest(Publication publication, Article article) {
        return tag("p").with("class", "latest")
                .of(
                        text("Newest: "),
                        tag("bdi")
                                .with("lang", article.content().lang())
                                .of(Html.link(
                                        SiteAddresses.reading(publication, article),
                                        article.content().title())));
    }

    /** What a feed is called where the publication's name stands above it already. */
    static String shortTitle(Publication publication, Feed feed) {
        String before = publication.title() + " – ";
        if (feed.title().equals(publication.title())) {
            return "All stories";
        }
        return feed.title().startsWith(before) ? feed.title().substring(before.length()) : feed.title();
    }

    private static Html format(FeedLink link) {
        return tag("a").with("href", link.url()).with("type", link.mediaType()).of(link.formatTitle());
    }

    /** The addresses of a feed, each to be followed or copied. */
    static Html addresses(List<FeedLink> links) {
        return tag("ul").with("class", "addresses").of(each(links, link -> tag("li")
                .of(format(link), text(" "), FeedAddressText.of(link.url()))));
    }
}
