package dateline.cli;

import dateline.Decision;
import dateline.Life;
import dateline.article.Article;
import dateline.article.ArticleForm;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import java.util.function.BiFunction;

/** Carries out one act of an editor, and prints what became of it. */
record Acts(Surroundings surroundings, SharedOptions options) {
    /** Gives the exit status. */
    int carryOut(BiFunction<Life, Inputs, Decision> act) {
        Publication publication = Wiring.publication(options.feeds);
        try (ArticleStore store = Wiring.store(options.data, publication, surroundings.clock())) {
            Life life = Wiring.newsroom(publication, store, surroundings.clock(), surroundings.random()).life().by("user " + surroundings.user());
            Decision decision = act.apply(life, new Inputs(options, publication, surroundings));
            Article article = decision.article().orElseThrow(() -> failure(decision));
            surroundings
                    .out()
                    .println(options.json ? Json.pretty(ArticleForm.toJson(article)) : sentence(article, decision));
            return ExitStatus.DONE;
        }
    }

    private static String sentence(Article article, Decision decision) {
        return article.id().key() + "  \"" + article.content().title() + "\": " + decision.sentence();
    }

    private static CommandFailure failure(Decision decision) {
        String advice = decision.kind() == Decision.Kind.UNKNOWN ? " Try: dateline list" : "";
        return new CommandFailure(ExitStatus.PARTLY, decision.sentence() + advice);
    }
}
