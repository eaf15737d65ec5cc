package dateline.cli;

import dateline.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands. A new one is a class and its line here. */
@Command(
        name = "dateline",
        description = "Publishes a newsroom's articles as RSS, Atom and JSON feeds.",
        versionProvider = ProgramVersion.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline serve                     ingest feeds/inbox, watch it, serve the feeds",
            "  dateline ingest story.txt          file one story",
            "  dateline preview story.html        see what would become of it",
            "  dateline quarantine list           see what was refused, and why",
            "  dateline withdraw ID --reason TEXT take a story out for good",
            "%nExit status: 0 done; 1 part of the input was refused or a check failed; 2 wrong usage;",
            "3 wrong configuration; 4 the store cannot be had."
        })
final class CommandLineTree implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(CommandLineTree.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    boolean versionAsked;

    private CommandLineTree() {}

    static CommandLine of(Surroundings surroundings) {
        var line = new CommandLine(new CommandLineTree())
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new IngestCommand(surroundings))
                .addSubcommand(new PreviewCommand(surroundings))
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new ShowCommand(surroundings))
                .addSubcommand(new VersionsCommand(surroundings))
                .addSubcommand(new PublishCommand(surroundings))
                .addSubcommand(new HoldCommand(surroundings))
                .addSubcommand(new ReleaseCommand(surroundings))
                .addSubcommand(new ScheduleCommand(surroundings))
                .addSubcommand(new ExpireCommand(surroundings))
                .addSubcommand(new WithdrawCommand(surroundings))
                .addSubcommand(new CorrectCommand(surroundings))
                .addSubcommand(new UpdateCommand(surroundings))
                .addSubcommand(new RefileCommand(surroundings))
                .addSubcommand(QuarantineCommand.tree(surroundings))
                .addSubcommand(SourcesCommand.tree(surroundings))
                .addSubcommand(KeyCommand.tree(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new PlanCommand(surroundings))
                .addSubcommand(new WhyCommand(surroundings))
                .addSubcommand(new RenderCommand(surroundings));
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, surroundings));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: dateline serve");
    }

    private static int explain(Exception failure, Surroundings surroundings) {
        if (failure instanceof CommandFailure known) {
            surroundings.err().println(known.getMessage());
            return known.status();
        }
        if (failure instanceof ConfigurationException wrong) {
            surroundings.err().println(wrong.getMessage());
            return ExitStatus.WRONG_CONFIGURATION;
        }
        if (failure instanceof StoreUnavailableException unavailable) {
            surroundings.err().println(unavailable.getMessage());
            return ExitStatus.NO_STORE;
        }
        log.error("The command failed unexpectedly", failure);
        surroundings
                .err()
                .println("The command failed because of a fault in the program; the log above has the details.");
        return ExitStatus.PARTLY;
    }
}
