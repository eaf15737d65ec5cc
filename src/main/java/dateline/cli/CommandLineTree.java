package dateline.cli;

import dateline.article.PlainText;
import dateline.backup.BackupFailure;
import dateline.server.ConfigurationException;
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
        versionProvider = VersionOption.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline serve                     ingest feeds/inbox, watch it, serve the feeds",
            "  dateline ingest story.txt          file one story",
            "  dateline preview story.html        see what would become of it",
            "  dateline quarantine list           see what was refused, and why",
            "  dateline withdraw ID --reason TEXT take a story out for good",
            "%nExit status: 0 done; 1 part of the input was refused or a check failed; 2 wrong usage;",
            "3 wrong configuration; 4 the store cannot be had; 5 the memory was exhausted."
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

    static CommandLine of(CommandEnvironment commandEnvironment) {
        var line = new CommandLine(new CommandLineTree())
                .addSubcommand(new ServeCommand(commandEnvironment))
                .addSubcommand(new IngestCommand(commandEnvironment))
                .addSubcommand(new PreviewCommand(commandEnvironment))
                .addSubcommand(new ListCommand(commandEnvironment))
                .addSubcommand(new ShowCommand(commandEnvironment))
                .addSubcommand(new VersionsCommand(commandEnvironment))
                .addSubcommand(new PublishCommand(commandEnvironment))
                .addSubcommand(new HoldCommand(commandEnvironment))
                .addSubcommand(new ReleaseCommand(commandEnvironment))
                .addSubcommand(new ScheduleCommand(commandEnvironment))
                .addSubcommand(new ExpireCommand(commandEnvironment))
                .addSubcommand(new WithdrawCommand(commandEnvironment))
                .addSubcommand(new CorrectCommand(commandEnvironment))
                .addSubcommand(new UpdateCommand(commandEnvironment))
                .addSubcommand(new RefileCommand(commandEnvironment))
                .addSubcommand(QuarantineCommand.tree(commandEnvironment))
                .addSubcommand(SourcesCommand.tree(commandEnvironment))
                .addSubcommand(KeyCommand.tree(commandEnvironment))
                .addSubcommand(new LedgerCommand(commandEnvironment))
                .addSubcommand(DeskCommand.tree(commandEnvironment))
                .addSubcommand(DeliveriesCommand.tree(commandEnvironment))
                .addSubcommand(StoreCommand.tree(commandEnvironment))
                .addSubcommand(new BackupCommand(commandEnvironment))
                .addSubcommand(new RestoreCommand(commandEnvironment))
                .addSubcommand(new ExportCommand(commandEnvironment))
                .addSubcommand(new InitCommand(commandEnvironment))
                .addSubcommand(new DoctorCommand(commandEnvironment))
                .addSubcommand(new CompletionCommand(commandEnvironment))
                .addSubcommand(new ManCommand(commandEnvironment))
                .addSubcommand(new CheckCommand(commandEnvironment))
                .addSubcommand(new PlanCommand(commandEnvironment))
                .addSubcommand(new LintCommand(commandEnvironment))
                .addSubcommand(new WhyCommand(commandEnvironment))
                .addSubcommand(new RenderCommand(commandEnvironment));
        line.setOut(commandEnvironment.out());
        line.setErr(commandEnvironment.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                commandEnvironment.isInteractive() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, commandEnvironment));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: dateline serve");
    }

    private static int explain(Exception failure, CommandEnvironment commandEnvironment) {
        if (failure instanceof CommandFailure known) {
            commandEnvironment.err().println(PlainText.visible(String.valueOf(known.getMessage())));
            return known.status();
        }
        if (failure instanceof ConfigurationException wrong) {
            commandEnvironment.err().println(wrong.getMessage());
            return ExitStatus.WRONG_CONFIGURATION;
        }
        if (failure instanceof BackupFailure notDone) {
            commandEnvironment.err().println(PlainText.visible(String.valueOf(notDone.getMessage())));
            return switch (notDone.kind()) {
                case REFUSED -> ExitStatus.WRONG_USAGE;
                case UNSOUND -> ExitStatus.PARTLY;
                case UNAVAILABLE -> ExitStatus.NO_STORE;
            };
        }
        if (failure instanceof StoreUnavailableException unavailable) {
            commandEnvironment.err().println(unavailable.getMessage());
            return ExitStatus.NO_STORE;
        }
        log.error("The command failed unexpectedly", failure);
        commandEnvironment
                .err()
                .println("The command failed because of a fault in the program; the log above has the details.");
        return ExitStatus.PARTLY;
    }
}
