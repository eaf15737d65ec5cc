package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Tombstone;
import dateline.feed.CleanText;
import dateline.http.ProblemDetail;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A small page in place of the one that was asked for. */
public final class NoticePage {
    private NoticePage() {}

    static PageLayout of(ProblemDetail problem, Publication publication) {
        return page(publication, problem.title(), all(tag("h1").of(problem.title()), tag("p").of(problem.detail())));
    }

    /** What stands where a withdrawn story was. */
    public static PageLayout of(Tombstone tombstone, Publication publication) {
        String title = "This story has been withdrawn";
        var dates = PageDates.of(publication.language());
        return page(
                publication,
                title,
                all(
                        tag("h1").of(title),
                        maybe(tombstone.reason(), reason -> tag("p").with("class", "standfirst")
                                .of(CleanText.line(reason))),
                        maybe(tombstone.substitute(), id -> tag("p").of(
                                        text("Read instead: "),
                                        Html.link(
                                                SiteAddresses.local(publication, "/articles/" + id.key()),
                                                "the story in its place"))),
                        tag("p").with("class", "facts")
                                .of(
                                        text("Withdrawn on "),
                                        dates.time(tombstone.when().atOffset(ZoneOffset.UTC)))));
    }

    private static PageLayout page(Publication publication, String title, Html main) {
        Html wayOut =
                tag("p").of(Html.link(SiteAddresses.local(publication, "/"), "All feeds of " + publication.title()));
        return new PageLayout(
                publication,
                title,
                publication.language(),
                Optional.empty(),
                List.of(),
                Html.NONE,
                tag("div").with("class", "story").of(main, wayOut));
    }
}
