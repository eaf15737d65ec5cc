package dateline.cli;

import dateline.article.Article;
import dateline.article.ArticleJson;
import dateline.editorial.ActionResult;
import dateline.editorial.EditorialActions;
import java.util.function.BiFunction;

/** Carries out one act of an editor, and prints what became of it. */
record ActionRunner(CommandEnvironment commandEnvironment, SharedOptions options) {
    /** Gives the exit status. */
    int carryOut(BiFunction<EditorialActions, InputArguments, ActionResult> act) {
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            EditorialActions editorialActions = opened.newsroom().actions().by("user " + commandEnvironment.user());
            ActionResult actionResult =
                    act.apply(editorialActions, new InputArguments(options, opened.publication(), commandEnvironment));
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
