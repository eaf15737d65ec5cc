package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

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
                Html.NONE,
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
                tag("p").of(text(
                        "A feed brings every new story to you, without an account. Copy the address of one into a feed"
                                + " reader. Every format holds the same stories; take Atom if you cannot decide.")),
                tag("section").of(each(edition.feeds(), feed -> feed(publication, feed))),
                tag("p").of(
                                text("Of no other sections, or of one tag or author? "),
                                tag("a").with("href", SiteAddresses.local(publication, BuildPage.PATH))
                                        .of("Make a feed of your own"),
                                text(".")),
                tag("p").of(
                                text("To follow all of them at once, give your reader the list "),
                                tag("a").with("href", SiteAddresses.local(publication, RepresentationCache.OPML))
                                        .of("feeds.opml"),
                                text(".")));
    }

    private static Html feed(Publication publication, Feed feed) {
        String page = SiteAddresses.local(
                publication, FeedPath.PREFIX + feed.address().path());
        return tag("article")
                .of(
                        tag("h2").of(tag("a").with("href", page).of(feed.title())),
                        tag("p").of(feed.description()),
                        addresses(FeedLink.of(publication, feed)));
    }

    /** The addresses of a feed, each to be followed or copied. */
    static Html addresses(List<FeedLink> links) {
        return tag("ul").with("class", "addresses").of(each(links, link -> tag("li")
                .of(
                        tag("a").with("href", link.url())
                                .with("type", link.mediaType())
                                .of(link.formatTitle()),
                        text(" "),
                        tag("code").of(link.url()))));
    }
}
