package dateline.http.desk;

import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Tombstone;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.PublishingFrequency;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.SiteAddresses;
import dateline.http.page.Html;
import dateline.publication.PollAdvice;
import dateline.publication.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits for its time, and what stands in which feed. */
final class DeskFeeds {
    private static final int MOST_WAITING = 200;
    private static final Duration YEARS_AHEAD = Duration.ofDays(36_500);

    private final DeskParts parts;

    DeskFeeds(DeskParts parts) {
        this.parts = parts;
    }

    /** Everything whose state changes by itself, the earliest first. */
    DeskResponse calendar(DeskRequest request) {
        DeskPage page = request.page();
        var end = parts.newsroom().now().plus(YEARS_AHEAD);
        List<Article> waiting = parts.store().read(reader -> reader.due(end, MOST_WAITING));
        return page.answer(
                "Calendar",
                tag("p").of("What becomes public, or expires, by itself; by the clock of " + page.zoneName() + "."),
                waiting.isEmpty()
                        ? tag("p").with("class", "empty").of("Nothing waits for its time.")
                        : tag("ol").with("class", "stories").of(each(waiting, article -> tag("li")
                                .of(
                                        maybe(article.stateChangesAt(), page::time),
                                        text(" "),
                                        DeskPage.state(article),
                                        text(" "),
                                        page.storyLink(article)))));
    }

    DeskResponse list(DeskRequest request) {
        DeskPage page = request.page();
        return page.answer(
                "Feeds",
                new DeskTable(List.of("Feed", "Entries", "Window", "Last change"))
                        .of(parts.editions().get().feeds().stream()
                                .map(feed -> row(page, feed))
                                .toList()));
    }

    private List<Html> row(DeskPage page, Feed feed) {
        var document = parts.editions().get().document(feed.address());
        return List.of(
                page.link("/feeds/" + feed.address().path(), feed.title()),
                text(Integer.toString(document.map(one -> one.entries().size()).orElse(0))),
                text(window(feed.window())),
                maybe(document.map(FeedDocument::updated), page::time));
    }

    static String window(Window window) {
        return "the last " + window.entries() + " entries, at least "
                + window.hours().toHours() + " hours, at most " + window.bytes() / 1000 + " kB";
    }

    /** What its readers are told, and what the rhythm would have them told. */
    private static Html rhythm(FeedDocument document) {
        PublishingFrequency rhythm = PublishingFrequency.of(document.entries());
        String usual = rhythm.between()
                .map(time -> "Its stories usually come " + words(time) + " apart")
                .orElse("It has too few stories to tell their rhythm");
        boolean isAsked = document.publication().pollAdvice() == PollAdvice.RHYTHM;
        String told = "; readers are told to ask every " + words(document.freshFor());
        String other = isAsked
                ? ", by that rhythm."
                : ". With polling: rhythm in publication.yaml it would be every " + words(rhythm.advice()) + ".";
        return tag("p").of(usual + told + other);
    }

    private static String words(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return "less than a minute";
        }
        return minutes < 120
                ? minutes + (minutes == 1 ? " minute" : " minutes")
                : time.toHours() < 48 ? time.toHours() + " hours" : time.toDays() + " days";
    }

    DeskResponse one(DeskRequest request) {
        FeedDocument document = FeedAddress.parse(request.part("feed"))
                .flatMap(address -> parts.editions().get().document(address))
                .orElseThrow(() -> ProblemException.with(ProblemDetail.NO_SUCH_FEED));
        Feed feed = document.feed();
        DeskPage page = request.page();
        return page.answer(
                feed.title(),
                tag("p").of("Its window: " + window(feed.window()) + ". Why a story is in it, or is not, stands on the"
                        + " page of the story."),
                tag("p").of(each(FeedFormat.ALL, " · ", format -> tag("a").with(
                                "href",
                                SiteAddresses.local(page.publication(), "")
                                        + feed.address().href(format))
                        .of(format.title()))),
                rhythm(document),
                tag("h2").of("Entries"),
                page.stories(document.entries().stream().map(Entry::article).toList(), "It has none."),
                tag("h2").of("Tombstones"),
                document.tombstones().isEmpty()
                        ? tag("p").of("Nothing was withdrawn from it lately.")
                        : tombstones(page, document.tombstones()));
    }

    /** Of a story that is gone the store still knows what it was called last. */
    private Html tombstones(DeskPage page, List<Tombstone> tombstones) {
        Map<ArticleId, String> titles = parts.store().read(reader -> tombstones.stream()
                .flatMap(tombstone -> reader.article(tombstone.id()).stream())
                .collect(Collectors.toMap(
                        Article::id, article -> article.content().title(), (one, same) -> one)));
        return tag("ul").of(each(tombstones, tombstone -> tag("li")
                .of(
                        page.time(tombstone.when()),
                        text(" "),
                        tag("a").with(
                                        "href",
                                        page.path("/stories/" + tombstone.id().key()))
                                .of(DeskPage.words(titles.getOrDefault(tombstone.id(), "The story"))),
                        text(" "),
                        tag("code").of(tombstone.id().key()))));
    }
}
