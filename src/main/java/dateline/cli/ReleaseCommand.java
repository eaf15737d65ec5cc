package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets go of a held story. */
@Command(
        name = "release",
        description = "Ends a hold; an embargo goes on holding the story.",
        footerHeading = "%nExample:%n",
        footer = "  dateline release 01jdn5c2zq8k3w7x9v4b6m1r0t")
final class ReleaseCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    ReleaseCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) -> editorialActions.release(id));
    }
}
