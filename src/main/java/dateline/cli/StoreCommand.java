package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.server.NewsroomWiring;
import dateline.store.StoreAddress;
import dateline.store.StoreCopyException;
import dateline.store.StoreCopyReport;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is done to a store as a whole. */
@Command(
        name = "store",
        description = "Moves the store to another database.",
        footerHeading = "%nExamples:%n",
        footer = "  dateline store copy data jdbc:postgresql://user:password@host/database")
final class StoreCommand extends SubcommandGroup {
    private StoreCommand() {
        super("dateline store copy FROM TO");
    }

    static CommandLine tree(CommandEnvironment commandEnvironment) {
        return new CommandLine(new StoreCommand()).addSubcommand(new CopyCommand(commandEnvironment));
    }

    /** Copies a store, and compares both. */
    @Command(
            name = "copy",
            description = "Copies everything from one store into an empty one, in the same database or in another, and"
                    + " compares both. Broken off, it goes on when it is given again; so it does for what was written to"
                    + " the first one meanwhile.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  dateline store copy data jdbc:postgresql://user:password@host/database",
                "  dateline store copy jdbc:postgresql://user:password@host/database data"
            })
    static final class CopyCommand implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(index = "0", paramLabel = "FROM", description = "A data folder, or the address of a PostgreSQL.")
        private String from = "";

        @Parameters(index = "1", paramLabel = "TO", description = "The same; empty, or the copy that was broken off.")
        private String to = "";

        CopyCommand(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            StoreAddress source = SharedOptions.read(from);
            StoreAddress target = SharedOptions.read(to);
            StoreCopyReport report = copy(source, target);
            SecretNotes secrets = SecretNotes.of(target, options, commandEnvironment);
            if (options.json) {
                ObjectNode json = json(source, target, report);
                secrets.put(json);
                commandEnvironment.out().println(JsonOutput.pretty(json));
            } else {
                commandEnvironment
                        .out()
                        .println("Copied and compared: rows " + report.rows() + ", written now " + report.written()
                                + ", changes to " + report.lastChange() + ", in " + target.name() + ".");
            }
            secrets.print(commandEnvironment);
            if (!report.isComplete()) {
                commandEnvironment
                        .err()
                        .println("Something was written to " + source.name() + " meanwhile. Stop what writes to it, and"
                                + " give the same command again: it takes the rest.");
            }
            return report.isComplete() ? ExitStatus.DONE : ExitStatus.PARTLY;
        }

        private StoreCopyReport copy(StoreAddress source, StoreAddress target) {
            try (var bar = new CountProgressBar("copy", 0, commandEnvironment)) {
                return NewsroomWiring.copy(source, target, bar::at);
            } catch (StoreCopyException e) {
                throw new CommandFailure(ExitStatus.WRONG_USAGE, String.valueOf(e.getMessage()));
            }
        }

        private static ObjectNode json(StoreAddress source, StoreAddress target, StoreCopyReport report) {
            ObjectNode told = JsonOutput.object()
                    .put("from", source.name())
                    .put("to", target.name())
                    .put("rows", report.rows())
                    .put("written", report.written())
                    .put("lastChange", report.lastChange())
                    .put("verified", true)
                    .put("complete", report.isComplete());
            ArrayNode tables = told.putArray("tables");
            report.tables().forEach(table -> tables.addObject()
                    .put("table", table.name())
                    .put("rows", table.rows())
                    .put("written", table.written())
                    .put("digest", table.digest()));
            return told;
        }
    }
}
