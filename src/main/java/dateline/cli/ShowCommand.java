package dateline.cli;

import dateline.article.Article;
import dateline.article.ArticleJson;
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
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    ShowCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            Article article = opened.article(id);
            commandEnvironment.out().println(JsonOutput.pretty(ArticleJson.toJson(article)));
            return ExitStatus.DONE;
        }
    }
}
