package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dateline.article.Article;
import dateline.article.ArticleJson;
import dateline.article.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists articles. */
@Command(
        name = "list",
        description = "Lists articles, newest first.",
        footerHeading = "%nExamples:%n",
        footer = {"  dateline list --section world", "  dateline list --state embargoed --json"})
final class ListCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Option(names = "--section", paramLabel = "S", description = "Only those of this section.")
    private @Nullable String section;

    @Option(names = "--state", paramLabel = "S", description = "Only those in this state: ${COMPLETION-CANDIDATES}.")
    private @Nullable State state;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: all).")
    private int limit = Integer.MAX_VALUE;

    ListCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            List<Article> articles = opened.store()
                    .read(reader -> reader.articles(Optional.ofNullable(section), Optional.ofNullable(state), limit));
            if (options.json) {
                ArrayNode list = JsonOutput.array();
                articles.forEach(article -> list.add(ArticleJson.toJson(article)));
                commandEnvironment.out().println(JsonOutput.pretty(list));
            } else {
                articles.forEach(article -> commandEnvironment.out().println(line(article)));
            }
            return ExitStatus.DONE;
        }
    }

    private static String line(Article article) {
        return "%s  %-9s  %-12s  %s  %s"
                .formatted(
                        article.id().key(),
                        article.state().word(),
                        article.content().section(),
                        article.published(),
                        article.content().title());
    }
}
