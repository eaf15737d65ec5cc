package dateline.cli;

import dateline.article.PlainText;
import dateline.backup.BackupFailure;
import dateline.server.ClassPreloader;
import dateline.server.ConfigurationException;
import dateline.store.StoreUnavailableException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    private static final List<Choice> COMMANDS = List.of(
            new Choice("serve", ServeCommand::new),
            new Choice("ingest", IngestCommand::new),
            new Choice("preview", PreviewCommand::new),
            new Choice("list", ListCommand::new),
            new Choice("show", ShowCommand::new),
            new Choice("versions", VersionsCommand::new),
            new Choice("publish", PublishCommand::new),
            new Choice("hold", HoldCommand::new),
            new Choice("release", ReleaseCommand::new),
            new Choice("schedule", ScheduleCommand::new),
            new Choice("expire", ExpireCommand::new),
            new Choice("withdraw", WithdrawCommand::new),
            new Choice("correct", CorrectCommand::new),
            new Choice("update", UpdateCommand::new),
            new Choice("refile", RefileCommand::new),
            new Choice("quarantine", QuarantineCommand::tree),
            new Choice("sources", SourcesCommand::tree),
            new Choice("key", KeyCommand::tree),
            new Choice("ledger", LedgerCommand::new),
            new Choice("desk", DeskCommand::tree),
            new Choice("deliveries", DeliveriesCommand::tree),
            new Choice("store", StoreCommand::tree),
            new Choice("backup", BackupCommand::new),
            new Choice("restore", RestoreCommand::new),
            new Choice("export", ExportCommand::new),
            new Choice("init", InitCommand::new),
            new Choice("doctor", DoctorCommand::new),
            new Choice("completion", CompletionCommand::new),
            new Choice("man", ManCommand::new),
            new Choice("check", CheckCommand::new),
            new Choice("plan", PlanCommand::new),
            new Choice("lint", LintCommand::new),
            new Choice("why", WhyCommand::new),
            new Choice("render", RenderCommand::new));

    /** What these say is made of all commands. */
    private static final Set<String> ABOUT_ALL = Set.of("completion", "man");

    private static final Set<String> WITHOUT_STORE = Set.of("completion", "man", "init", "check", "preview");

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

    /** A command, made when it is asked for. */
    private record Choice(String name, Function<CommandEnvironment, Object> command) {}

    /** Begins to load what the command asked for will use. */
    static void loadEarly(String... arguments) {
        String name = arguments.length > 0 ? arguments[0] : "";
        if (name.equals("serve")) {
            ClassPreloader.ofServer();
        }
        if (!WITHOUT_STORE.contains(name)
                && COMMANDS.stream().anyMatch(choice -> choice.name().equals(name))) {
            ClassPreloader.ofStore();
        }
    }

    static CommandLine of(CommandEnvironment commandEnvironment) {
        return of(commandEnvironment, COMMANDS);
    }

    /**
     * The tree as far as these arguments ask for it: to look at every command takes longer than most of them do. Who asks
     * for help, or writes a name that none has, sees all.
     */
    static CommandLine of(CommandEnvironment commandEnvironment, String... arguments) {
        List<Choice> asked = COMMANDS.stream()
                .filter(choice -> arguments.length > 0 && choice.name().equals(arguments[0]))
                .filter(choice -> !ABOUT_ALL.contains(choice.name()))
                .toList();
        return of(commandEnvironment, asked.isEmpty() ? COMMANDS : asked);
    }

    private static CommandLine of(CommandEnvironment commandEnvironment, List<Choice> choices) {
        var line = new CommandLine(new CommandLineTree());
        choices.forEach(choice -> line.addSubcommand(choice.command().apply(commandEnvironment)));
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
