package dateline.cli;

import dateline.SteadyClock;
import dateline.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells by which time embargoes end, and lets a person confirm a clock that was put ahead. */
@Command(
        name = "clock",
        description =
                "Shows the time that embargoes are released by. A clock that was put ahead is not followed until it is"
                        + " confirmed.",
        footerHeading = "%nExamples:%n",
        footer = {"  dateline clock", "  dateline clock --confirm"})
final class ClockCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Option(names = "--confirm", description = "Follows the clock of this machine again, as it is now.")
    private boolean confirm;

    ClockCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() throws IOException {
        if (!(options.storeAddress() instanceof StoreAddress.Folder folder)
                || !(commandEnvironment.clock() instanceof SteadyClock clock)) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "The time is kept in the data folder. Beside a PostgreSQL each server counts its own: start it again to"
                            + " have it follow the clock of its machine.");
        }
        requireFolder(folder.path());
        clock.keepIn(folder.path());
        if (confirm) {
            clock.confirm();
        }
        commandEnvironment.out().println(options.json ? json(clock) : sentence(clock));
        return clock.lead().isZero() ? ExitStatus.DONE : ExitStatus.PARTLY;
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(ExitStatus.NO_STORE, "There is no data folder " + folder + ".");
        }
    }

    private static String json(SteadyClock clock) {
        return JsonOutput.pretty(JsonOutput.object()
                .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("aheadSeconds", clock.lead().toSeconds()));
    }

    /** What is told of a clock. */
    static String sentence(SteadyClock clock) {
        String time = "It is " + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return clock.lead().isZero()
                ? time + ", as the clock of this machine shows."
                : time + " by the time that has gone by. The clock of this machine was put ahead by "
                        + clock.lead().truncatedTo(ChronoUnit.SECONDS)
                        + " and is not followed. If it is right: dateline clock --confirm";
    }
}
