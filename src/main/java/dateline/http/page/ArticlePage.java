package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.article.Slug;
import dateline.article.Version;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.publish.Edition;
import dateline.http.FeedLink;
import dateline.http.FeedPath;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import dateline.publication.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The page of a story: what its feed entry says, and where it is read if it has no other address. */
public final class ArticlePage {
    private ArticlePage() {}

    /**
     * The page of this story.
     *
     * @param versions those that the public has seen, oldest first
     */
    public static PageLayout of(Article article, List<Version> versions, Edition edition) {
        Publication publication = edition.publication();
        Content content = article.content();
        return new PageLayout(
                publication,
                content.title() + " – " + publication.title(),
                content.lang().orElse(publication.language()),
                Optional.of(SiteAddresses.reading(publication, article)),
                feeds(content, edition),
                NewsArticleJson.of(article, versions, publication).element(),
                tag("article")
                        .with("class", "story")
                        .of(
                                kicker(content, edition),
                                head(article, publication),
                                body(content),
                                foot(article, versions, publication),
                                follow(content, edition)));
    }

    /** The feeds of its section, or of everything where the section has none. */
    private static List<FeedLink> feeds(Content content, Edition edition) {
        var section = new FeedAddress(edition.publication()
                .presentSection(content.section())
                .map(Section::slug)
                .orElse(content.section()));
        return Stream.concat(listed(section, edition), listed(FeedAddress.ALL, edition))
                .limit(1)
                .flatMap(feed -> FeedLink.of(edition.publication(), feed).stream())
                .toList();
    }

    /** The feed of its section, if that is listed. */
    private static Optional<Feed> ofSection(Content content, Edition edition) {
        return edition.publication().presentSection(content.section()).flatMap(section -> listed(
                        new FeedAddress(section.slug()), edition)
                .findFirst());
    }

    private static Html kicker(Content content, Edition edition) {
        return maybe(ofSection(content, edition), feed -> tag("p").with("class", "kicker")
                .of(tag("bdi").with("lang", edition.publication().language()).of(feedLink(feed, edition))));
    }

    private static Html follow(Content content, Edition edition) {
        return maybe(ofSection(content, edition), feed -> ours("p", edition.publication())
                .with("class", "follow")
                .of(text("New stories by themselves, without an account: "), feedLink(feed, edition)));
    }

    private static Html feedLink(Feed feed, Edition edition) {
        return tag("a").with(
                        "href",
                        SiteAddresses.local(
                                edition.publication(),
                                FeedPath.PREFIX + feed.address().path()))
                .of(FrontPage.shortTitle(edition.publication(), feed));
    }

    /** Words of the publication beside a story in whatever language. */
    private static Html.Tag ours(String element, Publication publication) {
        return tag(element)
                .with("lang", publication.language())
                .with("dir", PageLayout.direction(publication.language()));
    }

    private static Stream<Feed> listed(FeedAddress address, Edition edition) {
        return edition.feeds().stream().filter(feed -> feed.address().equals(address));
    }

    private static Html head(Article article, Publication publication) {
        Content content = article.content();
        return all(
                tag("h1").of(content.title()),
                maybe(content.standfirst(), words -> tag("p").with("class", "standfirst")
                        .of(words)),
                tag("p").with("class", "facts").of(byline(content.authors()), dates(article, publication)),
                maybe(article.note(), VersionPages::note),
                maybe(content.image(), ArticlePage::picture));
    }

    private static Html byline(List<Author> authors) {
        return authors.isEmpty()
                ? Html.NONE
                : all(
                        tag("bdi").with("lang", "en").of("By"),
                        text(" "),
                        each(authors, ", ", author -> tag("bdi")
                                .of(author.uri()
                                        .map(uri -> Html.link(uri, author.name()))
                                        .orElseGet(() -> text(author.name())))),
                        text(" · "));
    }

    private static Html dates(Article article, Publication publication) {
        var dates = PageDates.of(article.content().lang().orElse(publication.language()));
        boolean moved =
                article.updated().toInstant().isAfter(article.published().toInstant());
        return all(
                dates.time(article.published()),
                moved
                        ? all(
                                text(" · "),
                                tag("bdi").with("lang", "en").of("updated"),
                                text(" "),
                                dates.time(article.updated()))
                        : Html.NONE);
    }

    private static Html picture(Image image) {
        if (!Html.isOfTheWeb(image.url())) {
            return Html.NONE;
        }
        Html caption = all(maybe(image.caption(), Html::text), maybe(image.credit(), credit -> tag("small")
                .of(" " + credit)));
        return tag("figure")
                .of(
                        tag("img")
                                .with("src", image.url())
                                .with("alt", image.alt().orElse(""))
                                .with("width", boxed(image.width()))
                                .with("height", boxed(image.height()))
                                .alone(),
                        caption.markup().isEmpty()
                                ? Html.NONE
                                : tag("figcaption").of(caption));
    }

    private static Html body(Content content) {
        return tag("div").with("class", "body").of(Html.body(content.body().html()));
    }

    private static Html foot(Article article, List<Version> versions, Publication publication) {
        Content content = article.content();
        return all(
                content.related().isEmpty() ? Html.NONE : related(content),
                content.tags().isEmpty() ? Html.NONE : tags(content, publication),
                maybe(content.url(), url -> ours("p", publication)
                        .with("class", "facts")
                        .of(text("First published at "), Html.link(url, url))),
                versions.size() < 2
                        ? Html.NONE
                        : ours("p", publication)
                                .with("class", "facts")
                                .of(Html.link(
                                        SiteAddresses.local(publication, VersionPages.path(article.id())),
                                        "Earlier versions of this story")),
                maybe(content.rights(), rights -> tag("p").with("class", "facts")
                        .of(rights)));
    }

    private static Html related(Content content) {
        return tag("section")
                .with("class", "related")
                .of(
                        tag("h2").with("lang", "en").of("Related stories"),
                        tag("ul").of(each(content.related(), story -> tag("li")
                                .of(story.url()
                                        .map(url -> Html.link(url, story.title()))
                                        .orElseGet(() -> text(story.title()))))));
    }

    private static Html tags(Content content, Publication publication) {
        return ours("nav", publication)
                .with("class", "tags")
                .with("aria-label", "Tags")
                .of(each(content.tags(), name -> tagLink(name, publication)));
    }

    private static Html tagLink(String name, Publication publication) {
        String slug = Slug.of(name);
        return slug.isEmpty()
                ? tag("span").of(tag("bdi").of(name))
                : Html.link(SiteAddresses.local(publication, FeedPath.PREFIX + "tag/" + slug), name);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
