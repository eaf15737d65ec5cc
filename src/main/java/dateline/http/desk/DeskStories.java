package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.FeedExplanation;
import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.State;
import dateline.article.Version;
import dateline.feed.Feed;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.SiteAddresses;
import dateline.http.page.Html;
import dateline.store.ArticleStore;
import dateline.store.AuditEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Stories as the newsroom sees them: in whatever state, with their versions, what was done to them, and where they
 * stand.
 */
final class DeskStories {
    private static final int MOST_VERSIONS = 20;
    private static final int MOST_ACTS = 50;
    private static final Set<String> DONE = Set.of(
            "accepted",
            "changed",
            "unchanged",
            "held",
            "publish",
            "hold",
            "release",
            "schedule",
            "expire",
            "correct",
            "update",
            "refile",
            "withdraw");

    private final DeskParts parts;
    private final ArticleStore store;

    DeskStories(DeskParts parts) {
        this.parts = parts;
        this.store = parts.store();
    }

    /** The story that the path names. */
    static Article named(ArticleStore store, String key) {
        return store.read(reader -> reader.articleNamed(key))
                .orElseThrow(() -> ProblemException.with(ProblemDetail.NO_SUCH_STORY));
    }

    DeskResponse one(DeskRequest request) {
        Article article = named(store, request.part("key"));
        DeskPage page = request.page();
        Optional<String> done = request.query("did").filter(DONE::contains);
        return page.answer(
                article.content().title(),
                maybe(done, word -> DeskPage.notice("Done: " + word + ".")),
                tag("p").of(DeskPage.state(article), text(" version " + article.version())),
                nextChange(page, article),
                maybe(article.note(), note -> tag("p").with("class", "note").of("Correction: " + note)),
                verbs(page, article),
                tag("div")
                        .with("class", "overview")
                        .of(
                                tag("div").of(fields(page, article), words(article)),
                                tag("div").of(feeds(page, article), versions(page, article), acts(page, article))));
    }

    private static Html nextChange(DeskPage page, Article article) {
        return maybe(article.stateChangesAt(), time -> tag("p").of(
                        text(article.state() == State.LIVE ? "It expires on " : "It becomes public on "),
                        page.time(time)));
    }

    private Html verbs(DeskPage page, Article article) {
        boolean wasPublic = store.read(reader -> reader.hasBeenPublic(article.id()));
        List<DeskVerb> possible = Stream.of(DeskVerb.values())
                .filter(verb -> verb.isPossible(article, wasPublic))
                .toList();
        return possible.isEmpty()
                ? tag("p").of("It is withdrawn for good: nothing can be done to it any more.")
                : tag("nav")
                        .with("class", "verbs")
                        .with("aria-label", "What can be done")
                        .of(each(possible, verb -> tag("a").with("class", verb == DeskVerb.WITHDRAW ? "grave" : "")
                                .with("href", page.story(article) + "/" + verb.word())
                                .of(verb.label())));
    }

    private static Html fields(DeskPage page, Article article) {
        Content content = article.content();
        return tag("section")
                .of(
                        tag("h2").of("The story"),
                        maybe(content.standfirst(), words -> tag("p").with("class", "standfirst")
                                .with("dir", "auto")
                                .of(words)),
                        tag("dl")
                                .of(
                                        row(
                                                "Byline",
                                                joined(content.authors().stream()
                                                        .map(Author::name))),
                                        row("Section", Optional.of(content.section())),
                                        row("Further sections", joined(content.sections().stream())),
                                        row("Tags", joined(content.tags().stream())),
                                        row("Language", content.lang()),
                                        time(page, "Published", article.published()),
                                        time(page, "Updated", article.updated()),
                                        row("Address", content.url()),
                                        row("Source", content.source()),
                                        row("Rights", content.rights()),
                                        row("Picture", content.image().map(image -> image.url())),
                                        row("Id", Optional.of(article.id().value()))),
                        article.state() == State.LIVE
                                ? tag("p").of(tag("a").with(
                                                "href",
                                                SiteAddresses.local(
                                                        page.publication(),
                                                        "/articles/"
                                                                + article.id().key()))
                                        .of("As readers see it"))
                                : Html.NONE);
    }

    private static Html words(Article article) {
        Content content = article.content();
        return tag("section")
                .of(
                        tag("h2").of("Its text"),
                        tag("div")
                                .with("class", "story-body")
                                .with("lang", content.lang())
                                .with("dir", "auto")
                                .of(Html.body(content.body().html())));
    }

    private static Optional<String> joined(Stream<String> words) {
        return Optional.of(String.join(", ", words.toList())).filter(all -> !all.isEmpty());
    }

    private static Html row(String name, Optional<String> value) {
        return maybe(value, words -> all(tag("dt").of(name), tag("dd").of(DeskPage.words(words))));
    }

    private static Html time(DeskPage page, String name, OffsetDateTime time) {
        return all(tag("dt").of(name), tag("dd").of(page.time(time.toInstant())));
    }

    private Html feeds(DeskPage page, Article article) {
        return tag("section")
                .of(tag("h2").of("Feeds"), each(parts.editions().get().feeds(), feed -> standing(page, article, feed)));
    }

    private Html standing(DeskPage page, Article article, Feed feed) {
        FeedExplanation why = parts.newsroom().why(article.id().value(), feed.address());
        return tag("details")
                .of(
                        tag("summary").of(text((why.isInFeed() ? "In " : "Not in ") + feed.title())),
                        tag("ul").of(each(why.reasons(), reason -> tag("li")
                                .of((reason.holds() ? "yes, " : "no, ")
                                        + reason.step().name().toLowerCase(Locale.ROOT) + ": " + reason.sentence()))),
                        tag("p").of(page.link("/feeds/" + feed.address().path(), "The feed")));
    }

    private Html versions(DeskPage page, Article article) {
        List<Version> versions = store.read(reader -> reader.versions(article.id()));
        int last = versions.size() - 1;
        List<Integer> newest = IntStream.rangeClosed(Math.max(0, last - MOST_VERSIONS + 1), last)
                .map(i -> last - i + Math.max(0, last - MOST_VERSIONS + 1))
                .boxed()
                .toList();
        return tag("section")
                .of(
                        tag("h2").of("Versions"),
                        tag("ol")
                                .with("class", "versions")
                                .of(each(
                                        newest,
                                        i -> version(
                                                page,
                                                versions.get(i),
                                                i > 0 ? Optional.of(versions.get(i - 1)) : Optional.empty()))));
    }

    private static Html version(DeskPage page, Version version, Optional<Version> before) {
        return tag("li")
                .with("value", Integer.toString(version.number()))
                .of(
                        tag("p").of(
                                        text(version.editorialClass().name().toLowerCase(Locale.ROOT) + ", "),
                                        page.time(version.at())),
                        maybe(before, other -> new DeskDiff(other.content(), version.content()).html()));
    }

    private Html acts(DeskPage page, Article article) {
        List<AuditEntry> entries = store.read(reader -> reader.auditEntries(article.id()));
        List<AuditEntry> newest = entries.subList(Math.max(0, entries.size() - MOST_ACTS), entries.size());
        return tag("section")
                .of(
                        tag("h2").of("What was done"),
                        newest.isEmpty()
                                ? tag("p").with("class", "empty").of("Nothing yet but its filing.")
                                : tag("ol").with("class", "acts").of(each(newest, entry -> tag("li")
                                        .of(
                                                page.time(entry.at()),
                                                text(" " + entry.actor() + ": " + entry.verb()
                                                        + (entry.isRefused() ? " (refused)" : "")),
                                                maybe(entry.words(), words -> text(" “" + words + "”"))))));
    }
}
