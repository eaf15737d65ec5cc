package dateline.http;

import static dateline.http.Html.all;
import static dateline.http.Html.cleaned;
import static dateline.http.Html.each;
import static dateline.http.Html.maybe;
import static dateline.http.Html.tag;
import static dateline.http.Html.text;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.article.Slug;
import dateline.feed.Edition;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.publication.Publication;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The page of a story: what its feed entry says, and where it is read if it has no other address. */
final class ArticlePage {
    private ArticlePage() {}

    static Page of(Article article, Edition edition) {
        Publication publication = edition.publication();
        Content content = article.content();
        return new Page(
                publication,
                content.title() + " – " + publication.title(),
                content.lang().orElse(publication.language()),
                Optional.of(Addresses.reading(publication, article)),
                feeds(content, edition),
                NewsArticle.of(article, publication).element(),
                tag("article").of(head(article, publication), body(content), foot(article, publication)));
    }

    /** The feeds of its section, or of everything where the section has none. */
    private static List<FeedLink> feeds(Content content, Edition edition) {
        var section = new FeedAddress(content.section());
        return Stream.concat(listed(section, edition), listed(FeedAddress.ALL, edition))
                .limit(1)
                .flatMap(feed -> FeedLink.of(edition.publication(), feed).stream())
                .toList();
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
                maybe(article.note(), note -> tag("aside")
                        .with("class", "note")
                        .of(tag("strong").of("Correction: "), text(note))),
                maybe(content.image(), ArticlePage::picture));
    }

    private static Html byline(List<Author> authors) {
        return authors.isEmpty()
                ? Html.NONE
                : all(
                        text("By "),
                        each(authors, ", ", author -> author.uri()
                                .map(uri -> Html.link(uri, author.name()))
                                .orElseGet(() -> text(author.name()))),
                        text(" · "));
    }

    private static Html dates(Article article, Publication publication) {
        var dates = PageDates.of(article.content().lang().orElse(publication.language()));
        boolean moved =
                article.updated().toInstant().isAfter(article.published().toInstant());
        return all(
                dates.time(article.published()),
                moved ? all(text(" · updated "), dates.time(article.updated())) : Html.NONE);
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
        return tag("div").with("class", "body").of(cleaned(content.body().html()));
    }

    private static Html foot(Article article, Publication publication) {
        Content content = article.content();
        return all(
                content.related().isEmpty() ? Html.NONE : related(content),
                content.tags().isEmpty() ? Html.NONE : tags(content, publication),
                maybe(content.url(), url -> tag("p").of(text("First published at "), Html.link(url, url))),
                maybe(content.rights(), rights -> tag("p").with("class", "facts")
                        .of(rights)));
    }

    private static Html related(Content content) {
        return tag("section")
                .of(tag("h2").of("Related stories"), tag("ul").of(each(content.related(), story -> tag("li")
                        .of(story.url()
                                .map(url -> Html.link(url, story.title()))
                                .orElseGet(() -> text(story.title()))))));
    }

    private static Html tags(Content content, Publication publication) {
        return tag("p").with("class", "facts")
                .of(text("Tags: "), each(content.tags(), ", ", name -> tagLink(name, publication)));
    }

    private static Html tagLink(String name, Publication publication) {
        String slug = Slug.of(name);
        return slug.isEmpty()
                ? text(name)
                : Html.link(Addresses.local(publication, FeedPath.PREFIX + "tag/" + slug), name);
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
