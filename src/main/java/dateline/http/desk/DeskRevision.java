package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.Content;
import dateline.http.page.Html;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A new version of a story, in the words of an editor: filled in, shown with what it changes, and done. What an editor has
 * typed is on every page until it is done.
 */
record DeskRevision(Newsroom newsroom, DeskRequest request, Article article, DeskVerb verb) {
    /** The name of the input that carries the whole story from the page that shows what changes. */
    static final String ARTICLE = "article";

    private static final String NOTE = "note";
    private static final String INPUT = "story from the desk";

    private record Column(String prefix, String title, Content content, DeskForm sent) {}

    /** The story as it is read from what was sent. */
    Input input() {
        byte[] sent = request.form()
                .raw(ARTICLE)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> StoryForm.of(request.form()));
        return BytesInput.of(INPUT, sent)
                .by(new Sender.Editor(request.signedIn().name()));
    }

    /** Whether an editor has sent a story, and not just asked for the form. */
    boolean isSent() {
        return request.form().raw(ARTICLE).isPresent()
                || request.form().raw(StoryForm.REST).isPresent();
    }

    /** The form with what was sent, or else with the story as it stands. */
    Html form() {
        Content content = shown().orElse(article.content());
        return form(new Column("", "", content, request.form()));
    }

    /** How the story stands now, which the editor has not seen yet, beside what was sent. */
    Html both() {
        Content mine = shown().orElse(article.content());
        return tag("div")
                .with("class", "beside")
                .of(
                        section(new Column("", "As it stands now", article.content(), DeskForm.EMPTY)),
                        section(new Column("sent-", "What you have sent", mine, request.form())));
    }

    private Html section(Column column) {
        return tag("section").of(tag("h2").of(column.title()), form(column));
    }

    private Html form(Column column) {
        DeskPage page = request.page();
        String note = request.form().text(NOTE).orElse("");
        return page.form(
                verb.path(article),
                StoryStanding.of(article).hidden(),
                verb == DeskVerb.CORRECT ? note(column.prefix(), note) : Html.NONE,
                new StoryFields(page, column.prefix(), column.content(), Optional.empty(), column.sent()).inputs(),
                DeskPage.button("See what it will do"));
    }

    private static Html note(String prefix, String value) {
        return tag("p").of(
                        tag("label").with("for", prefix + NOTE).of("Public note: what was wrong, and what is right"),
                        tag("input")
                                .with("id", prefix + NOTE)
                                .with("name", NOTE)
                                .with("value", value)
                                .with("dir", "auto")
                                .with("required", "")
                                .alone());
    }

    /** What the page before this one has shown to be the story, where it was shown already. */
    private Optional<Content> shown() {
        return request.form().raw(ARTICLE).flatMap(any -> clean().map(Reading.Clean::content));
    }

    private Optional<Reading.Clean> clean() {
        List<Reading> readings = newsroom.preview(input());
        return readings.size() == 1 && readings.get(0) instanceof Reading.Clean clean
                ? Optional.of(clean)
                : Optional.empty();
    }

    /** What the story would be; absent when what was sent cannot be one. */
    Optional<Content> after() {
        return clean().map(Reading.Clean::content);
    }

    /** Why it cannot be done as it was sent; absent when nothing is known against it. */
    Optional<String> obstacle() {
        if (verb == DeskVerb.CORRECT && request.form().text(NOTE).isEmpty()) {
            return Optional.of("A correction needs its public note: what was wrong, and what is right.");
        }
        return clean().isPresent()
                ? Optional.empty()
                : Optional.of("It cannot be the story as it is. "
                        + newsroom.preview(input()).stream()
                                .flatMap(reading -> reading.reasonAgainst().stream())
                                .findFirst()
                                .orElse(""));
    }

    /** What it changes and what it will do, before it is done. */
    Html confirmation(Content after, Html effects) {
        DeskPage page = request.page();
        Optional<String> note = request.form().text(NOTE);
        return all(
                tag("p").of(verb.meaning()),
                maybe(note, words -> tag("p").with("class", "note").of("Correction: " + words)),
                tag("section").of(tag("h2").of("What changes"), new DeskDiff(article.content(), after).html()),
                effects,
                page.form(
                        verb.path(article),
                        StoryStanding.of(article).hidden(),
                        DeskPage.hidden(NOTE, note.orElse("")),
                        DeskPage.hidden(ARTICLE, new String(StoryForm.of(request.form()), StandardCharsets.UTF_8)),
                        DeskPage.button(verb.label() + " this story")));
    }
}
