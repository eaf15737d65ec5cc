package dateline.cli;

import dateline.article.PlainText;
import dateline.backup.BackupFailure;
import dateline.server.ClassPreloader;
import dateline.server.ConfigurationException;
import dateline.store.StoreUnavailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    private static final List<String> COMMANDS = List.of(
            "serve",
            "ingest",
            "preview",
            "list",
            "show",
            "versions",
            "publish",
            "hold",
            "release",
            "schedule",
            "expire",
            "withdraw",
            "correct",
            "update",
            "refile",
            "quarantine",
            "sources",
            "key",
            "ledger",
            "desk",
            "deliveries",
            "store",
            "backup",
            "restore",
            "export",
            "init",
            "doctor",
            "clock",
            "completion",
            "man",
            "check",
            "plan",
            "lint",
            "why",
            "render");

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

    /** Each is made when it is asked for, and written here so that no start makes the way to the others. */
    private static Object command(String name, CommandEnvironment commandEnvironment) {
        return switch (name) {
            case "serve" -> new ServeCommand(commandEnvironment);
            case "ingest" -> new IngestCommand(commandEnvironment);
            case "preview" -> new PreviewCommand(commandEnvironment);
            case "list" -> new ListCommand(commandEnvironment);
            case "show" -> new ShowCommand(commandEnvironment);
            case "versions" -> new VersionsCommand(commandEnvironment);
            case "publish" -> new PublishCommand(commandEnvironment);
            case "hold" -> new HoldCommand(commandEnvironment);
            case "release" -> new ReleaseCommand(commandEnvironment);
            case "schedule" -> new ScheduleCommand(commandEnvironment);
            case "expire" -> new ExpireCommand(commandEnvironment);
            case "withdraw" -> new WithdrawCommand(commandEnvironment);
            case "correct" -> new CorrectCommand(commandEnvironment);
            case "update" -> new UpdateCommand(commandEnvironment);
            case "refile" -> new RefileCommand(commandEnvironment);
            case "quarantine" -> QuarantineCommand.tree(commandEnvironment);
            case "sources" -> SourcesCommand.tree(commandEnvironment);
            case "key" -> KeyCommand.tree(commandEnvironment);
            case "ledger" -> new LedgerCommand(commandEnvironment);
            case "desk" -> DeskCommand.tree(commandEnvironment);
            case "deliveries" -> DeliveriesCommand.tree(commandEnvironment);
            case "store" -> StoreCommand.tree(commandEnvironment);
            case "backup" -> new BackupCommand(commandEnvironment);
            case "restore" -> new RestoreCommand(commandEnvironment);
            case "export" -> new ExportCommand(commandEnvironment);
            case "init" -> new InitCommand(commandEnvironment);
            case "doctor" -> new DoctorCommand(commandEnvironment);
            case "clock" -> new ClockCommand(commandEnvironment);
            case "completion" -> new CompletionCommand(commandEnvironment);
            case "man" -> new ManCommand(commandEnvironment);
            case "check" -> new CheckCommand(commandEnvironment);
            case "plan" -> new PlanCommand(commandEnvironment);
            case "lint" -> new LintCommand(commandEnvironment);
            case "why" -> new WhyCommand(commandEnvironment);
            case "render" -> new RenderCommand(commandEnvironment);
            default -> throw new IllegalArgumentException("There is no command " + name + ".");
        };
    }

    /** Begins to load what the command asked for will use. */
    static void loadEarly(String... arguments) {
        String name = arguments.length > 0 ? arguments[0] : "";
        if (name.equals("serve")) {
            int named = List.of(arguments).indexOf("--feeds") + 1;
            ClassPreloader.ofFeeds(
                    named > 0 && named < arguments.length ? Path.of(arguments[named]) : SharedOptions.DEFAULT_FEEDS);
        } else if (!WITHOUT_STORE.contains(name) && COMMANDS.contains(name)) {
            ClassPreloader.ofStore();
        }
    }

    /**
     * The tree as far as these arguments ask for it: to look at every command takes longer than most of them do. Who asks
     * for help, or writes a name that none has, sees all.
     */
    static CommandLine of(CommandEnvironment commandEnvironment, String... arguments) {
        String asked = arguments.length > 0 ? arguments[0] : "";
        boolean isAlone = COMMANDS.contains(asked) && !ABOUT_ALL.contains(asked);
        return of(commandEnvironment, isAlone ? List.of(asked) : COMMANDS);
    }

    private static CommandLine of(CommandEnvironment commandEnvironment, List<String> names) {
        var line = new CommandLine(new CommandLineTree());
        names.forEach(name -> line.addSubcommand(command(name, commandEnvironment)));
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
        // Asked for here, and not at the start: the log begins while the tree is made.
        LoggerFactory.getLogger(CommandLineTree.class).error("The command failed unexpectedly", failure);
        commandEnvironment
                .err()
                .println("The command failed because of a fault in the program; the log above has the details.");
        return ExitStatus.PARTLY;
    }
}
