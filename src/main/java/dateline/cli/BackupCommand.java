package dateline.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ProgramVersion;
import dateline.backup.BackupManifest;
import dateline.backup.BackupWriter;
import dateline.server.NewsroomWiring;
import dateline.store.StoreAddress;
import dateline.store.seal.SealingKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the data folder to one file, also while a server runs on it. */
@Command(
        name = "backup",
        description =
                "Writes all of the data folder, or of the database of --store, to one file, also while a server runs on it,"
                        + " and reads it again.",
        footerHeading = "%nExamples:%n",
        footer = {"  dateline backup /backup/monday.zip", "  dateline backup /backup/latest.zip --overwrite"})
final class BackupCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "FILE", description = "The backup; outside of the data folder.")
    private Path file = Path.of("");

    @Option(
            names = "--overwrite",
            description = "An older file of this name loses its place, once the new one is whole.")
    private boolean overwrite;

    BackupCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        try (var bar = new ByteProgressBar(commandEnvironment)) {
            StoreAddress store = options.storeAddress();
            SealingKeys keys = options.sealingKeys(store, commandEnvironment.random());
            boolean areLeftOut =
                    store instanceof StoreAddress.Postgresql && keys.names().isEmpty();
            SealingKeys used = areLeftOut ? SealingKeys.thrownAway(commandEnvironment.random()) : keys;
            BackupManifest manifest = store instanceof StoreAddress.Postgresql database
                    ? new DatabaseBackup(database, commandEnvironment)
                            .write(requireSense(), folder -> write(folder, bar, used))
                    : write(options.data(store), bar, used);
            commandEnvironment
                    .out()
                    .println(
                            options.json
                                    ? JsonOutput.pretty(json(file, manifest))
                                    : "Backed up and verified: " + sentence(manifest) + ", in " + file + "."
                                            + (keys.names().isEmpty()
                                                    ? ""
                                                    : " The key to its secrets is not in it: " + keys.places() + "."));
            if (areLeftOut && NewsroomWiring.secrets(store, keys).plain() > 0) {
                commandEnvironment
                        .err()
                        .println(
                                "The secrets of webhooks and subscribers are not in it, for there is no key to seal them"
                                        + " under. Give every server, and this command, the same "
                                        + SealingKeys.VARIABLE
                                        + ", made by: openssl rand -base64 32");
            }
        }
        return ExitStatus.DONE;
    }

    private BackupManifest write(Path data, ByteProgressBar bar, SealingKeys keys) {
        Instant now = commandEnvironment.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return new BackupWriter(data, ProgramVersion.number(), now, bar, keys).write(file, overwrite);
    }

    /** Before a database is read for minutes. */
    private Path requireSense() {
        if (Files.exists(file) && !overwrite) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE, file + " is there already. Name another file, or give --overwrite.");
        }
        return file;
    }

    static String sentence(BackupManifest manifest) {
        return "stories " + manifest.articles() + ", changes " + manifest.lastChange() + ", files "
                + manifest.files().size() + ", bytes " + manifest.bytes();
    }

    static ObjectNode json(Path file, BackupManifest manifest) {
        ObjectNode told = JsonOutput.object()
                .put("file", file.toString())
                .put("madeAt", manifest.madeAt())
                .put("program", manifest.program())
                .put("bytes", manifest.bytes())
                .put("articles", manifest.articles())
                .put("lastChange", manifest.lastChange())
                .put("verified", true);
        ObjectNode counts = told.putObject("counts");
        manifest.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        var files = told.putArray("files");
        manifest.files().forEach(part -> files.addObject()
                .put("name", part.name())
                .put("bytes", part.bytes())
                .put("sha256", part.sha256()));
        return told;
    }
}
