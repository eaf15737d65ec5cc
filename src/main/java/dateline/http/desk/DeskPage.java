package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import dateline.article.Article;
import dateline.http.SiteAddresses;
import dateline.http.page.Html;
import dateline.http.page.PageDates;
import dateline.ingest.model.Receipt;
import dateline.publication.Publication;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What stands around each page of the desk, and what its pages have in common. */
record DeskPage(Publication publication, BrowserSession signedIn) {
    static final String ROOT = "/desk";

    private record Place(String path, String title) {}

    private static final List<Place> PLACES = List.of(
            new Place("", "Overview"),
            new Place("/new", "New story"),
            new Place("/stories", "Stories"),
            new Place("/receipts", "Receipts"),
            new Place("/quarantine", "Quarantine"),
            new Place("/calendar", "Calendar"),
            new Place("/feeds", "Feeds"),
            new Place("/partners", "Partners"),
            new Place("/charts", "Charts"));

    DeskResponse answer(String title, Html... main) {
        return answer(200, title, main);
    }

    DeskResponse answer(int status, String title, Html... main) {
        return DeskResponse.page(status, html(title, all(main)));
    }

    private String html(String title, Html main) {
        return "<!doctype html>\n"
                + tag("html")
                        .with("lang", "en")
                        .of(head(title), body(title, main))
                        .markup() + "\n";
    }

    private Html head(String title) {
        return tag("head")
                .of(
                        tag("meta").with("charset", "utf-8").alone(),
                        tag("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .alone(),
                        tag("meta")
                                .with("name", "robots")
                                .with("content", "noindex")
                                .alone(),
                        tag("meta")
                                .with("name", "color-scheme")
                                .with("content", "light dark")
                                .alone(),
                        tag("title").of(title + " – Desk of " + publication.title()),
                        tag("link")
                                .with("rel", "stylesheet")
                                .with("href", path("/style.css"))
                                .alone(),
                        tag("script")
                                .with("src", path("/desk.js"))
                                .with("defer", "")
                                .of());
    }

    private Html body(String title, Html main) {
        return tag("body")
                .with("data-events", signedIn.user().map(user -> path("/events")))
                .of(
                        tag("a").with("class", "skip").with("href", "#main").of("To the contents"),
                        header(title),
                        tag("main").with("id", "main").of(tag("h1").of(title), main));
    }

    private Html header(String title) {
        Html name = tag("a").with("class", "name").with("href", path("")).of("Desk of " + publication.title());
        if (signedIn.user().isEmpty()) {
            return tag("header").of(name);
        }
        return tag("header")
                .of(
                        name,
                        tag("nav").with("aria-label", "Desk").of(each(PLACES, place -> tag("a").with(
                                        "href", path(place.path()))
                                .with(
                                        "aria-current",
                                        place.title().equals(title) ? Optional.of("page") : Optional.empty())
                                .of(place.title()))),
                        form("/logout", tag("span").of("Signed in as " + signedIn.name()), button("Sign out")));
    }

    /** A path of the desk as the browser sees it. */
    String path(String rest) {
        return SiteAddresses.local(publication, ROOT + rest);
    }

    /** The page of a story that tells what was done to it. */
    String done(String key, String word) {
        return path("/stories/" + key) + "?did=" + word;
    }

    /** Leads to the story that one of these receipts is of; absent when none was filed. */
    Optional<DeskResponse> filed(List<Receipt> receipts) {
        return receipts.stream()
                .flatMap(receipt -> receipt.id().stream()
                        .map(id -> DeskResponse.seeOther(
                                done(id.key(), receipt.outcome().word()))))
                .findFirst();
    }

    String story(Article article) {
        return path("/stories/" + article.id().key());
    }

    /** A form that changes something: it carries the token of this browser. */
    Html form(String to, Html... children) {
        return tag("form")
                .with("method", "post")
                .with("action", path(to))
                .of(hidden("token", signedIn.token()), all(children));
    }

    /** The same for a file. */
    Html fileForm(String to, Html... children) {
        return tag("form")
                .with("method", "post")
                .with("action", path(to))
                .with("enctype", "multipart/form-data")
                .of(hidden("token", signedIn.token()), all(children));
    }

    static Html hidden(String name, String value) {
        return tag("input")
                .with("type", "hidden")
                .with("name", name)
                .with("value", value)
                .alone();
    }

    static Html button(String label) {
        return tag("button").of(label);
    }

    /** One for what cannot be taken back. */
    static Html graveButton(String label) {
        return tag("button").with("class", "grave").of(label);
    }

    /** Words of a story: in whatever language, in either direction. */
    static Html words(String words) {
        return tag("bdi").of(words);
    }

    Html link(String rest, String label) {
        return tag("a").with("href", path(rest)).of(label);
    }

    Html storyLink(Article article) {
        return tag("a").with("href", story(article)).of(words(article.content().title()));
    }

    ZoneId zone() {
        return publication.timeZone().orElse(ZoneOffset.UTC);
    }

    /** As people call it. */
    String zoneName() {
        return publication.timeZone().map(ZoneId::getId).orElse("UTC");
    }

    Html time(Instant time) {
        return PageDates.of("en").time(time.atZone(zone()).toOffsetDateTime());
    }

    static Html state(Article article) {
        String word = article.state().word();
        return tag("span").with("class", "state " + word).of(word);
    }

    static Html notice(String sentence) {
        return tag("p").with("class", "notice").with("role", "status").of(sentence);
    }

    static Html problem(String sentence) {
        return tag("p").with("class", "problem").with("role", "alert").of(sentence);
    }

    /** A list of stories, or a sentence in its place. */
    Html stories(List<Article> articles, String none) {
        return articles.isEmpty()
                ? tag("p").with("class", "empty").of(none)
                : tag("ul").with("class", "stories").of(each(articles, this::line));
    }

    private Html line(Article article) {
        return tag("li")
                .of(
                        state(article),
                        text(" "),
                        storyLink(article),
                        tag("span")
                                .with("class", "facts")
                                .of(
                                        text(article.content().section() + " · "),
                                        time(article.updated().toInstant())));
    }
}
