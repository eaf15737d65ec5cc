package dateline.http.desk;

import static dateline.http.page.Html.tag;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.Content;
import dateline.editorial.ActionResult;
import dateline.editorial.EditorialActions;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.page.Html;
import dateline.store.ArticleStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The verbs of a story's life: what each will do is shown before it is done. */
final class DeskActions {
    private static final int OUTDATED = 409;

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
        if (verb.revises()) {
            var revision = new DeskRevision(newsroom, request, article, verb);
            boolean isOutdated = status == OUTDATED && revision.isSent();
            return page.answer(
                    status,
                    title(article, verb),
                    problem,
                    tag("p").of(verb.meaning()),
                    isOutdated ? revision.both() : revision.form());
        }
        return page.answer(
                status,
                title(article, verb),
                problem,
                tag("p").of(verb.meaning()),
                effects(verb, article, article.content()),
                page.form(
                        verb.path(article),
                        StoryStanding.of(article).hidden(),
                        inputs(page, verb),
                        verb == DeskVerb.WITHDRAW
                                ? DeskPage.graveButton("Withdraw this story")
                                : DeskPage.button(verb.label() + " this story")),
                back(page, article));
    }

    private static String title(Article article, DeskVerb verb) {
        return verb.label() + ": " + article.content().title();
    }

    private static Html inputs(DeskPage page, DeskVerb verb) {
        if (verb.takesTime()) {
            return line(
                    "at",
                    "When, by the clock of " + page.zoneName()
                            + (verb == DeskVerb.EXPIRE ? "; leave it empty for now" : ""),
                    "datetime-local",
                    verb == DeskVerb.SCHEDULE);
        }
        return verb == DeskVerb.WITHDRAW
                ? Html.all(
                        line("reason", "Reason, for the public", "text", true),
                        line("substitute", "Id of the story to be read in its place, if there is one", "text", false))
                : Html.NONE;
    }

    private static Html line(String name, String label, String type, boolean isRequired) {
        return tag("p").of(
                        tag("label").with("for", name).of(label),
                        tag("input")
                                .with("id", name)
                                .with("name", name)
                                .with("type", type)
                                .with("required", isRequired ? Optional.of("") : Optional.empty())
                                .alone());
    }

    private static Html back(DeskPage page, Article article) {
        return tag("p").of(tag("a").with("href", page.story(article)).of("Back to the story; nothing is done"));
    }

    /** Does it; a revision is shown first. */
    DeskResponse act(DeskRequest request) {
        Article article = DeskStories.named(store, request.part("key"));
        DeskVerb verb = verb(request);
        if (!StoryStanding.of(article).isSeenIn(request.form())) {
            return outdated(request);
        }
        if (verb.revises() && request.form().raw(DeskRevision.ARTICLE).isEmpty()) {
            return confirmation(request, new DeskRevision(newsroom, request, article, verb));
        }
        ActionResult actionResult = carryOut(request, article, verb);
        return switch (actionResult.kind()) {
            case DONE -> DeskResponse.seeOther(request.page().done(article.id().key(), verb.word()));
            case OUTDATED -> outdated(request);
            default -> page(request, 422, DeskPage.problem(actionResult.sentence()));
        };
    }

    private DeskResponse outdated(DeskRequest request) {
        return page(
                request,
                OUTDATED,
                DeskPage.problem("Somebody has changed the story meanwhile. This is how it stands now."));
    }

    private DeskResponse confirmation(DeskRequest request, DeskRevision revision) {
        Optional<String> obstacle = revision.obstacle();
        Optional<Content> after = revision.after();
        if (obstacle.isPresent() || after.isEmpty()) {
            return page(request, 422, DeskPage.problem(obstacle.orElse("")));
        }
        Article article = revision.article();
        return request.page()
                .answer(
                        title(article, revision.verb()),
                        revision.confirmation(after.get(), effects(revision.verb(), article, after.get())),
                        back(request.page(), article));
    }

    private ActionResult carryOut(DeskRequest request, Article article, DeskVerb verb) {
        EditorialActions actions = newsroom.actions()
                .by(request.signedIn().actor())
                .ifStill(now -> StoryStanding.of(now).isSeenIn(request.form()));
        var revision = new DeskRevision(newsroom, request, article, verb);
        String id = article.id().value();
        return switch (verb) {
            case PUBLISH -> actions.publish(id);
            case HOLD -> actions.hold(id);
            case RELEASE -> actions.release(id);
            case SCHEDULE -> actions.schedule(id, time(request).orElseThrow(DeskActions::noTime));
            case EXPIRE -> actions.expire(id, time(request));
            case CORRECT ->
                actions.correct(
                        id, revision.input(), request.form().text("note").orElse(""));
            case UPDATE -> actions.update(id, revision.input());
            case REFILE -> actions.refile(id, revision.input());
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

    private Html effects(DeskVerb verb, Article article, Content after) {
        return new DeskEffects(parts, article, verb, after).html();
    }

    private static DeskVerb verb(DeskRequest request) {
        return DeskVerb.of(request.part("verb")).orElseThrow(() -> ProblemException.with(ProblemDetail.NO_SUCH_VERB));
    }
}
