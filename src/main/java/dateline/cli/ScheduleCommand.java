package dateline.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans when a story becomes public. */
@Command(
        name = "schedule",
        description = "Sets when a story becomes public that never was, or when a held one is let go.",
        footerHeading = "%nExample:%n",
        footer = "  dateline schedule 01jdn5c2zq8k3w7x9v4b6m1r0t --at 2026-12-01T06:00:00Z")
final class ScheduleCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            required = true,
            converter = TimeOption.class,
            description = "When, with its zone: 2026-12-01T06:00:00Z or 2026-12-01T07:00:00+01:00.")
    private Instant at = Instant.MIN;

    ScheduleCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        return new ActionRunner(commandEnvironment, options)
                .carryOut((editorialActions, inputArguments) -> editorialActions.schedule(id, at));
    }
}
