package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a story public. */
@Command(
        name = "publish",
        description = "Makes a story public now, whatever it waited for, and until further notice.",
        footerHeading = "%nExample:%n",
        footer = "  dateline publish 01jdn5c2zq8k3w7x9v4b6m1r0t")
final class PublishCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    PublishCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) -> editorialActions.publish(id));
    }
}
