package dateline.http.desk;

import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.Content;
import dateline.editorial.ActionResult;
import dateline.editorial.EditorialActions;
import dateline.editorial.VersionDiff;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.page.Html;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import dateline.partner.PartnerLint;
import dateline.store.ArticleStore;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The verbs of a story's life: what each will do is shown before it is done. */
final class DeskActions {
    private final DeskParts parts;
    private final Newsroom newsroom;
    private final ArticleStore store;

    DeskActions(DeskParts parts) {
        this.parts = parts;
        this.newsroom = parts.newsroom();
        this.store = parts.store();
    }

    DeskResponse page(DeskRequest request) {
        return page(request, 200, Html.NONE);
    }

    private DeskResponse page(DeskRequest request, int status, Html problem) {
        Article article = DeskStories.named(store, request.part("key"));
        DeskVerb verb = verb(request);
        DeskPage page = request.page();
        String title = verb.label() + ": " + article.content().title();
        if (verb.revises()) {
            return page.answer(
                    status,
                    title,
                    problem,
                    tag("p").of(verb.meaning()),
                    page.form(
                            path(article, verb),
                            DeskPage.hidden("version", Integer.toString(article.version())),
                            verb == DeskVerb.CORRECT
                                    ? line("note", "Public note: what was wrong, and what is right", "text")
                                    : Html.NONE,
                            new StoryFields(page, "", article.content(), Optional.empty()).inputs(),
                            DeskPage.button("See what it will do")));
        }
        return page.answer(
                status,
                title,
                problem,
                tag("p").of(verb.meaning()),
                effects().of(verb, article, article.content()),
                page.form(
                        path(article, verb),
                        DeskPage.hidden("version", Integer.toString(article.version())),
                        inputs(page, verb),
                        verb == DeskVerb.WITHDRAW
                                ? DeskPage.graveButton("Withdraw this story")
                                : DeskPage.button(verb.label() + " this story")),
                back(page, article));
    }

    private static Html inputs(DeskPage page, DeskVerb verb) {
        if (verb.takesTime()) {
            return line(
                    "at",
                    "When, by the clock of " + page.zoneName()
                            + (verb == DeskVerb.EXPIRE ? "; leave it empty for now" : ""),
                    "datetime-local");
        }
        return verb == DeskVerb.WITHDRAW
                ? Html.all(
                        line("reason", "Reason, for the public", "text"),
                        line("substitute", "Id of the story to be read in its place, if there is one", "text"))
                : Html.NONE;
    }

    private static Html line(String name, String label, String type) {
        return tag("p").of(
                        tag("label").with("for", name).of(label),
                        tag("input")
                                .with("id", name)
                                .with("name", name)
                                .with("type", type)
                                .alone());
    }

    private static Html back(DeskPage page, Article article) {
        return tag("p").of(tag("a").with("href", page.story(article)).of("Back to the story; nothing is done"));
    }

    /** Does it; a revision is shown first. */
    DeskResponse act(DeskRequest request) {
        Article article = DeskStories.named(store, request.part("key"));
        DeskVerb verb = verb(request);
        if (!request.form().text("version").equals(Optional.of(Integer.toString(article.version())))) {
            return page(
                    request,
                    409,
                    DeskPage.problem("Somebody has changed the story meanwhile. This is how it stands now."));
        }
        Optional<String> form = request.form().raw("article");
        if (verb.revises() && form.isEmpty()) {
            return confirmation(request, article, verb);
        }
        ActionResult actionResult = carryOut(request, article, verb, form);
        return actionResult.isDone()
                ? DeskResponse.seeOther(request.page().done(article.id().key(), verb.word()))
                : page(request, 422, DeskPage.problem(actionResult.sentence()));
    }

    private DeskResponse confirmation(DeskRequest request, Article article, DeskVerb verb) {
        byte[] form = StoryForm.of(request.form());
        List<Reading> readings = newsroom.preview(BytesInput.of("story from the desk", form));
        if (readings.size() != 1 || !(readings.get(0) instanceof Reading.Clean clean)) {
            String reason = readings.stream()
                    .flatMap(reading -> reading.reasonAgainst().stream())
                    .findFirst()
                    .orElse("");
            return page(request, 422, DeskPage.problem("It cannot be the story as it is. " + reason));
        }
        Content after = clean.content();
        DeskPage page = request.page();
        Optional<String> note = request.form().text("note");
        return page.answer(
                verb.label() + ": " + article.content().title(),
                tag("p").of(verb.meaning()),
                maybe(note, words -> tag("p").with("class", "note").of("Correction: " + words)),
                tag("section")
                        .of(
                                tag("h2").of("What changes"),
                                DeskStories.difference(VersionDiff.between(article.content(), after))),
                effects().of(verb, article, after),
                page.form(
                        path(article, verb),
                        DeskPage.hidden("version", Integer.toString(article.version())),
                        DeskPage.hidden("note", note.orElse("")),
                        DeskPage.hidden("article", new String(form, StandardCharsets.UTF_8)),
                        DeskPage.button(verb.label() + " this story")),
                back(page, article));
    }

    private ActionResult carryOut(DeskRequest request, Article article, DeskVerb verb, Optional<String> form) {
        EditorialActions actions = newsroom.actions().by(request.signedIn().actor());
        String id = article.id().value();
        BytesInput input = BytesInput.of("story from the desk", form.orElse(""));
        return switch (verb) {
            case PUBLISH -> actions.publish(id);
            case HOLD -> actions.hold(id);
            case RELEASE -> actions.release(id);
            case SCHEDULE -> actions.schedule(id, time(request).orElseThrow(DeskActions::noTime));
            case EXPIRE -> actions.expire(id, time(request));
            case CORRECT ->
                actions.correct(id, input, request.form().text("note").orElse(""));
            case UPDATE -> actions.update(id, input);
            case REFILE -> actions.refile(id, input);
            case WITHDRAW ->
                actions.withdraw(
                        id,
                        request.form().text("reason").orElse(""),
                        request.form().text("substitute"));
        };
    }

    private static Optional<Instant> time(DeskRequest request) {
        ZoneId zone = request.page().zone();
        try {
            return request.form()
                    .text("at")
                    .map(at -> at.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(at).toInstant()
                            : LocalDateTime.parse(at).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw noTime();
        }
    }

    private static ProblemException noTime() {
        return ProblemException.with(
                422, "unusable", "There is no time", "Go back, and give date and time, as in 2026-12-01T06:00.");
    }

    private DeskEffects effects() {
        return new DeskEffects(
                parts.editions().get(),
                parts.partners(),
                new PartnerLint(store, newsroom.publication(), newsroom.now()));
    }

    private static String path(Article article, DeskVerb verb) {
        return "/stories/" + article.id().key() + "/" + verb.word();
    }

    private static DeskVerb verb(DeskRequest request) {
        return DeskVerb.of(request.part("verb")).orElseThrow(() -> ProblemException.with(ProblemDetail.NO_SUCH_VERB));
    }
}
