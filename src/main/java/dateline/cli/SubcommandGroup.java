package dateline.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing but through its subcommands. */
abstract class SubcommandGroup implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;

    private final String example;

    /** @param example a whole command to try, for who named no subcommand */
    SubcommandGroup(String example) {
        this.example = example;
    }

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), "Which one? Try: " + example);
    }
}
