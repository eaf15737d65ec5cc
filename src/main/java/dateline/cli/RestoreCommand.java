package dateline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.backup.BackupManifest;
import dateline.backup.Restore;
import dateline.store.StoreAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup into the data folder. */
@Command(
        name = "restore",
        description =
                "Checks a backup and puts it into the data folder, which no server may be using, or into an empty database"
                        + " (--store).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline restore /backup/monday.zip --data new-folder",
            "  dateline restore /backup/monday.zip --overwrite"
        })
final class RestoreCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
            names = "--overwrite",
            description = "Takes the place of what is in the data folder, which is moved into before-restore in it.")
    private boolean overwrite;

    RestoreCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        StoreAddress store = options.storeAddress();
        var laterStates = new LaterStates(commandEnvironment);
        try (var bar = new ByteProgressBar(commandEnvironment)) {
            BackupManifest manifest = store instanceof StoreAddress.Postgresql database
                    ? new DatabaseBackup(database, commandEnvironment).restore(requireKept(database), bar)
                    : new Restore(options.data(store), bar, laterStates::carryOver).from(file, overwrite);
            SecretNotes secrets = SecretNotes.of(store, options, commandEnvironment);
            ObjectNode json = BackupCommand.json(file, manifest);
            secrets.put(json);
            laterStates.put(json);
            commandEnvironment
                    .out()
                    .println(
                            options.json
                                    ? JsonOutput.pretty(json)
                                    : "Restored and verified: " + BackupCommand.sentence(manifest) + ", in "
                                            + store.name() + ".");
            laterStates.sentences().forEach(commandEnvironment.err()::println);
            secrets.print(commandEnvironment);
        }
        return ExitStatus.DONE;
    }

    private Path requireKept(StoreAddress.Postgresql database) {
        if (overwrite) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "What is in " + database.name() + " is not overwritten. Make an empty database, and name it with"
                            + " --store.");
        }
        return file;
    }
}
