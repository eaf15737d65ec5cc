package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dateline.publication.Problem;
import dateline.publication.yaml.PublicationReader;
import dateline.server.NewsroomWiring;
import dateline.server.PartnerWiring;
import dateline.server.SourceWiring;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the configuration and tells everything that is wrong with it. */
@Command(
        name = "check",
        description = "Reads the configuration and tells what is wrong with it.",
        footerHeading = "%nExample:%n",
        footer = "  dateline check --feeds feeds")
final class CheckCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    CheckCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        PublicationReader.Reading reading = new PublicationReader(NewsroomWiring.DEFAULT_BASE_URL).read(options.feeds);
        List<Problem> problems = Stream.of(
                        reading.problems(),
                        SourceWiring.read(options.feeds, reading.publication()).problems(),
                        PartnerWiring.read(options.feeds, reading.publication()).problems())
                .flatMap(List::stream)
                .toList();
        if (options.json) {
            ArrayNode list = JsonOutput.array();
            problems.forEach(problem -> list.addObject()
                    .put("file", problem.file().toString())
                    .put("line", problem.line())
                    .put("field", problem.field())
                    .put("problem", problem.problem())
                    .put("advice", problem.advice()));
            commandEnvironment
                    .out()
                    .println(JsonOutput.pretty(JsonOutput.object().set("problems", list)));
        } else if (problems.isEmpty()) {
            commandEnvironment.out().println("The configuration is in order.");
        } else {
            problems.forEach(problem -> commandEnvironment.out().println(problem.sentence()));
        }
        return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.WRONG_CONFIGURATION;
    }
}
