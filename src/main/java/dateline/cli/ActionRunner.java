package dateline.cli;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.ArticleJson;
import dateline.editorial.ActionResult;
import dateline.editorial.EditorialActions;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.store.ArticleStore;
import java.util.function.BiFunction;

/** Carries out one act of an editor, and prints what became of it. */
record ActionRunner(CommandEnvironment commandEnvironment, SharedOptions options) {
    /** Gives the exit status. */
    int carryOut(BiFunction<EditorialActions, InputArguments, ActionResult> act) {
        Publication publication = NewsroomWiring.publication(options.feeds);
        try (ArticleStore store =
                NewsroomWiring.store(options.storeAddress(), publication, commandEnvironment.clock())) {
            EditorialActions editorialActions = new Newsroom(
                            publication, store, commandEnvironment.clock(), commandEnvironment.random())
                    .actions()
                    .by("user " + commandEnvironment.user());
            ActionResult actionResult =
                    act.apply(editorialActions, new InputArguments(options, publication, commandEnvironment));
            Article article = actionResult.article().orElseThrow(() -> failure(actionResult));
            commandEnvironment
                    .out()
                    .println(
                            options.json
                                    ? JsonOutput.pretty(ArticleJson.toJson(article))
                                    : sentence(article, actionResult));
            return ExitStatus.DONE;
        }
    }

    private static String sentence(Article article, ActionResult actionResult) {
        return article.id().key() + "  \"" + article.content().title() + "\": " + actionResult.sentence();
    }

    private static CommandFailure failure(ActionResult actionResult) {
        String advice = actionResult.kind() == ActionResult.Kind.UNKNOWN ? " Try: dateline list" : "";
        return new CommandFailure(ExitStatus.PARTLY, actionResult.sentence() + advice);
    }
}
