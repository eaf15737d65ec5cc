package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Repairs a story. */
@Command(
        name = "refile",
        description = "Repairs what is cosmetic: a new version, and no date moves.",
        footerHeading = "%nExample:%n",
        footer = "  dateline refile 01jdn5c2zq8k3w7x9v4b6m1r0t story.txt")
final class RefileCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Parameters(paramLabel = "FILE", description = "Any input; - is standard input.")
    private String file = "";

    RefileCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) -> editorialActions.refile(id, inputArguments.one(file)));
    }
}
