package dateline.cli;

import dateline.article.Article;
import dateline.article.ArticleForm;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one article. */
@Command(
        name = "show",
        description = "Shows one article in the article form.",
        footerHeading = "%nExample:%n",
        footer = "  dateline show 01jdn5c2zq8k3w7x9v4b6m1r0t")
final class ShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Publication publication = Wiring.publication(options.feeds);
        try (ArticleStore store = Wiring.store(options.data, publication, surroundings.clock())) {
            Article article = store.read(reader -> reader.articleNamed(id))
                    .orElseThrow(() -> new CommandFailure(
                            ExitStatus.PARTLY, "There is no article with the id " + id + ". Try: dateline list"));
            surroundings.out().println(Json.pretty(ArticleForm.toJson(article)));
            return ExitStatus.DONE;
        }
    }
}
