package dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws a story. */
@Command(
        name = "withdraw",
        description = "Takes a story out everywhere and for good; its page and the feeds say why.",
        footerHeading = "%nExample:%n",
        footer = "  dateline withdraw 01jdn5c2zq8k3w7x9v4b6m1r0t --reason \"It named the wrong person.\"")
final class WithdrawCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "For the public, in neutral words.")
    private String reason = "";

    @Option(names = "--substitute", paramLabel = "ID", description = "The public story to be read in its place.")
    private @Nullable String substitute;

    WithdrawCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) ->
                        editorialActions.withdraw(id, reason, Optional.ofNullable(substitute)));
    }
}
