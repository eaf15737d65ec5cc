package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.export.ExportFailure;
import dateline.export.ExportSummary;
import dateline.server.Configuration;
import dateline.server.NewsroomWiring;
import dateline.server.SiteExporter;
import dateline.store.ArticleStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything that is public as files. */
@Command(
        name = "export",
        description = "Writes everything that is public as files, for nginx, Caddy or a bucket to serve.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline export /srv/www/feeds",
            "  dateline export --watch /srv/www/feeds",
            "%nA configuration for nginx (nginx.conf) and for Caddy (Caddyfile) and manifest.json lie in the folder. It"
                    + " belongs to the export: whatever else lies in it is removed."
        })
final class ExportCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 10;

    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "DIR", description = "A folder that is empty, not there yet, or of an earlier export.")
    private Path folder = Path.of("");

    @Option(names = "--watch", description = "Goes on until it is stopped, and follows every change.")
    private boolean isWatching;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the feeds are seen from outside; wins over base-url in publication.yaml.")
    private @Nullable URI baseUrl;

    ExportCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var configuration = new Configuration(options.feeds, NewsroomWiring.DEFAULT_BASE_URL, baseUrl);
        var clockAndRandom = new SiteExporter.ClockAndRandom(commandEnvironment.clock(), commandEnvironment.random());
        try (ArticleStore store = OpenNewsroom.store(commandEnvironment, options, configuration.read());
                var exporter = new SiteExporter(folder, store, options.feeds, configuration, clockAndRandom)) {
            ExportSummary summary = everything(exporter);
            print(summary);
            if (isWatching) {
                Runtime.getRuntime().addShutdownHook(new Thread(exporter::close, "stop"));
                exporter.watch(this::print);
            }
            return summary.failed().isEmpty() && summary.tooLong().isEmpty() ? ExitStatus.DONE : ExitStatus.PARTLY;
        } catch (ExportFailure e) {
            throw new CommandFailure(
                    e.isRefused() ? ExitStatus.WRONG_USAGE : ExitStatus.PARTLY, String.valueOf(e.getMessage()));
        }
    }

    private ExportSummary everything(SiteExporter exporter) {
        try (var bar = new CountProgressBar("export", 0, commandEnvironment)) {
            return exporter.everything(bar::at);
        }
    }

    private void print(ExportSummary summary) {
        commandEnvironment.out().println(options.json ? json(summary).toString() : sentence(summary));
        commandEnvironment.out().flush();
        if (!options.json) {
            tell("These could not be exported, and are tried again the next time: ", summary.failed());
            tell("These addresses are too long for a file, and only a server has them: ", summary.tooLong());
        }
    }

    private void tell(String sentence, List<String> addresses) {
        if (!addresses.isEmpty()) {
            String named = addresses.stream().limit(MOST_NAMED).collect(Collectors.joining(" "));
            commandEnvironment.err().println(sentence + named + (addresses.size() > MOST_NAMED ? " …" : ""));
        }
    }

    private String sentence(ExportSummary summary) {
        String configured = summary.configured() ? " The configuration of the web server has changed: reload it." : "";
        return "%s: %d addresses; %d files written, %d removed.%s"
                .formatted(folder, summary.addresses(), summary.written(), summary.removed(), configured);
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = JsonOutput.array();
        texts.forEach(array::add);
        return array;
    }

    private ObjectNode json(ExportSummary summary) {
        ObjectNode object = JsonOutput.object();
        object.put("folder", folder.toString());
        object.put("addresses", summary.addresses());
        object.put("written", summary.written());
        object.put("removed", summary.removed());
        object.put("configured", summary.configured());
        object.set("failed", array(summary.failed()));
        object.set("tooLong", array(summary.tooLong()));
        return object;
    }
}
