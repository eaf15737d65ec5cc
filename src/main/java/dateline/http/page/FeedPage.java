package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Image;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.http.FeedLink;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import java.util.List;
import java.util.Optional;

/** The page of a feed, for people who open its address without an extension (HUMAN-04). */
public final class FeedPage {
    private static final int RECENT = 30;

    private FeedPage() {}

    /** The page of the feed of this document. */
    public static PageLayout of(FeedDocument document) {
        Publication publication = document.publication();
        Feed feed = document.feed();
        List<FeedLink> links = FeedLink.of(publication, feed);
        return new PageLayout(
                publication,
                feed.title(),
                feed.language(),
                Optional.of(SiteAddresses.page(publication, feed.address())),
                links,
                CopyScript.element(publication),
                main(document, links));
    }

    private static Html main(FeedDocument document, List<FeedLink> links) {
        return all(
                tag("h1").of(document.feed().title()),
                tag("p").with("class", "standfirst").of(document.feed().description()),
                tag("div")
                        .with("class", "columns")
                        .of(
                                tag("section")
                                        .with("class", "subscribe")
                                        .of(
                                                tag("h2").of("Follow this feed"),
                                                SubscribeInstructions.to(document.publication(), links)),
                                tag("section").of(tag("h2").of("Recent stories"), stories(document))));
    }

    static Html stories(FeedDocument document) {
        return document.entries().isEmpty()
                ? tag("p").with("class", "empty")
                        .of("There is no story in this feed yet. The next one will come to those who follow it.")
                : tag("div")
                        .with("class", "stories")
                        .of(each(
                                document.entries().stream().limit(RECENT).toList(),
                                entry -> story(document.publication(), entry)));
    }

    private static Html story(Publication publication, Entry entry) {
        Article article = entry.article();
        var dates = PageDates.of(article.content().lang().orElse(publication.language()));
        return tag("article")
                .with("lang", article.content().lang())
                .with("dir", article.content().lang().map(PageLayout::direction))
                .of(
                        maybe(article.content().image(), FeedPage::thumbnail),
                        tag("h3")
                                .of(Html.link(
                                        SiteAddresses.reading(publication, article),
                                        article.content().title())),
                        tag("p").with("class", "facts")
                                .of(
                                        dates.time(article.published()),
                                        names(article.content().authors())),
                        maybe(article.content().standfirst(), words -> tag("p").of(words)));
    }

    /** Beside the headline, which says what it is about: nothing is read out for it. */
    private static Html thumbnail(Image image) {
        return image.url().startsWith("https://")
                ? tag("img")
                        .with("class", "thumbnail")
                        .with("src", image.url())
                        .with("alt", "")
                        .with("width", "120")
                        .with("height", "80")
                        .with("loading", "lazy")
                        .alone()
                : Html.NONE;
    }

    private static Html names(List<Author> authors) {
        return authors.isEmpty() ? Html.NONE : all(text(" · "), each(authors, ", ", author -> text(author.name())));
    }
}
