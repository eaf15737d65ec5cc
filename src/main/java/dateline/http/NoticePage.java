package dateline.http;

import static dateline.http.Html.all;
import static dateline.http.Html.maybe;
import static dateline.http.Html.tag;
import static dateline.http.Html.text;

import dateline.article.Tombstone;
import dateline.publication.Publication;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A small page in place of the one that was asked for. */
final class NoticePage {
    private NoticePage() {}

    static Page of(ProblemDetail problem, Publication publication) {
        return page(publication, problem.title(), all(tag("h1").of(problem.title()), tag("p").of(problem.detail())));
    }

    /** What stands where a withdrawn story was. */
    static Page of(Tombstone tombstone, Publication publication) {
        String title = "This story has been withdrawn";
        var dates = PageDates.of(publication.language());
        return page(
                publication,
                title,
                all(
                        tag("h1").of(title),
                        maybe(tombstone.reason(), reason -> tag("p").with("class", "standfirst")
                                .of(reason)),
                        maybe(tombstone.substitute(), id -> tag("p").of(
                                        text("Read instead: "),
                                        Html.link(
                                                Addresses.local(publication, "/articles/" + id.key()),
                                                "the story in its place"))),
                        tag("p").with("class", "facts")
                                .of(
                                        text("Withdrawn on "),
                                        dates.time(tombstone.when().atOffset(ZoneOffset.UTC)))));
    }

    private static Page page(Publication publication, String title, Html main) {
        return new Page(publication, title, publication.language(), Optional.empty(), List.of(), Html.NONE, main);
    }
}
