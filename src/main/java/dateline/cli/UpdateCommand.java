package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Updates a story. */
@Command(
        name = "update",
        description = "Adds new facts: a new version, with a later date of update.",
        footerHeading = "%nExample:%n",
        footer = "  dateline update 01jdn5c2zq8k3w7x9v4b6m1r0t story.txt")
final class UpdateCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Parameters(paramLabel = "FILE", description = "Any input; - is standard input.")
    private String file = "";

    UpdateCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) -> editorialActions.update(id, inputArguments.one(file)));
    }
}
