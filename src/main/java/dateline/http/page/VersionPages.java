package dateline.http.page;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.Version;
import dateline.editorial.VersionDiff;
import dateline.http.SiteAddresses;
import dateline.publication.Publication;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The pages of what a story said before.
 *
 * @param versions those that the public has seen, oldest first
 */
public record VersionPages(Article article, List<Version> versions, Publication publication) {
    /** Old versions are for those who look for them, not for search engines. */
    private static final Html UNLISTED =
            tag("meta").with("name", "robots").with("content", "noindex").alone();

    static String path(ArticleId id) {
        return "/articles/" + id.key() + "/versions";
    }

    /** Every version, the newest first. */
    public PageLayout list() {
        String title = "Versions of \u201C" + article.content().title() + "\u201D";
        return page(
                title,
                all(
                        tag("h1").of(title),
                        tag("p").of(Html.link(
                                SiteAddresses.local(
                                        publication, "/articles/" + article.id().key()),
                                "The story as it is now")),
                        tag("ol").with("class", "versions").with("reversed", "").of(each(newestFirst(), this::line))));
    }

    /** One version, with what it changed; empty for a number that the public has never seen. */
    public Optional<PageLayout> one(String number) {
        return versions.stream()
                .filter(version -> number.equals(Integer.toString(version.number())))
                .findFirst()
                .map(this::one);
    }

    private PageLayout one(Version version) {
        String title = version.content().title();
        Optional<Version> before = versions.stream()
                .filter(other -> other.number() < version.number())
                .reduce((first, second) -> second);
        return page(
                title + " (version " + version.number() + ")",
                tag("article")
                        .with("class", "story")
                        .of(
                                tag("h1").of(title),
                                maybe(version.content().standfirst(), words -> tag("p").with("class", "standfirst")
                                        .of(words)),
                                tag("p").with("class", "facts")
                                        .of(
                                                text("Version " + version.number() + " · " + kind(version) + " "),
                                                time(version),
                                                text(" · "),
                                                Html.link(
                                                        SiteAddresses.local(publication, path(article.id())),
                                                        "All versions")),
                                maybe(version.note(), VersionPages::note),
                                maybe(before, other -> changes(other, version)),
                                tag("div")
                                        .with("class", "body")
                                        .of(Html.body(version.content().body().html()))));
    }

    private List<Version> newestFirst() {
        return versions.stream()
                .sorted((one, other) -> other.number() - one.number())
                .toList();
    }

    private Html line(Version version) {
        boolean carriesNote = version.editorialClass() == EditorialClass.CORRECTED;
        return tag("li")
                .with("value", Integer.toString(version.number()))
                .of(
                        Html.link(
                                SiteAddresses.local(publication, path(article.id()) + "/" + version.number()),
                                version.content().title()),
                        tag("p").with("class", "facts").of(text(kind(version) + " "), time(version)),
                        carriesNote ? maybe(version.note(), VersionPages::note) : Html.NONE);
    }

    private static Html changes(Version before, Version after) {
        List<VersionDiff.Passage> passages =
                VersionDiff.between(before.content(), after.content()).passages();
        Html difference = passages.isEmpty()
                ? tag("p").of("No words were changed.")
                : each(passages, passage -> tag("p").of(each(passage.pieces(), VersionPages::piece)));
        return tag("section")
                .with("class", "changes")
                .of(tag("h2").of("What changed since version " + before.number()), difference);
    }

    private static Html piece(VersionDiff.Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> text(piece.text());
            case REMOVED -> tag("del").of(piece.text());
            case ADDED -> tag("ins").of(piece.text());
        };
    }

    static Html note(String note) {
        return tag("div")
                .with("class", "note")
                .with("role", "note")
                .of(tag("strong").of("Correction: "), text(note));
    }

    private Html time(Version version) {
        OffsetDateTime date = version.at().atOffset(version.published().getOffset());
        return PageDates.of(article.content().lang().orElse(publication.language()))
                .time(date);
    }

    private static String kind(Version version) {
        return switch (version.editorialClass()) {
            case NEW -> "published";
            case REFILE -> "repaired";
            case UPDATE -> "updated";
            case CORRECTED -> "corrected";
            case HOLD, WITHDRAWN -> "taken out";
        };
    }

    private PageLayout page(String title, Html main) {
        return new PageLayout(
                publication,
                title + " \u2013 " + publication.title(),
                article.content().lang().orElse(publication.language()),
                Optional.of(SiteAddresses.reading(publication, article)),
                List.of(),
                UNLISTED,
                main);
    }
}
