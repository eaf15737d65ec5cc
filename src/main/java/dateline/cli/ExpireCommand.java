package dateline.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a story expire. */
@Command(
        name = "expire",
        description = "Takes a story out quietly, now or at a time.",
        footerHeading = "%nExample:%n",
        footer = "  dateline expire 01jdn5c2zq8k3w7x9v4b6m1r0t --at 2026-12-31T23:00:00Z")
final class ExpireCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = TimeOption.class,
            description = "When, with its zone, such as 2026-12-31T23:00:00Z (default: now).")
    private @Nullable Instant at;

    ExpireCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) -> editorialActions.expire(id, Optional.ofNullable(at)));
    }
}
