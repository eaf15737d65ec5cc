package dateline.cli;

import dateline.Newsroom;
import dateline.ingest.model.Input;
import dateline.ingest.model.OriginalIdInput;
import dateline.outbound.OutboundClient;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.server.SourceWiring;
import dateline.source.BackgroundImageMeasurer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files articles. */
@Command(
        name = "ingest",
        description = "Stores articles; prints a receipt for each once it is durable.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline ingest story.txt stories/",
            "  cat story.html | dateline ingest -",
            "  dateline ingest --json export/ > receipts.ndjson"
        })
final class IngestCommand implements Callable<Integer> {
    /** Shorter work is done before a person would look at a progress bar. */
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders; - is standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--keep-ids",
            description = "The id that a story has at its sender becomes its id for ever; for moving over.")
    private boolean keepIds;

    IngestCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() throws InterruptedException {
        Publication publication = NewsroomWiring.publication(options.feeds);
        List<Input> inputs = new InputArguments(options, publication, commandEnvironment)
                .of(paths).stream()
                        .map(input -> keepIds ? new OriginalIdInput(input) : input)
                        .toList();
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options, publication);
                OutboundClient client = SourceWiring.client(publication);
                BackgroundImageMeasurer imageMeasuring = SourceWiring.measureImages(
                        opened.newsroom(),
                        opened.store(),
                        client,
                        SourceWiring.reading(options.feeds, publication),
                        commandEnvironment.clock())) {
            Newsroom newsroom = opened.newsroom();
            var printer = ReceiptPrinter.of(commandEnvironment, options, opened.store(), publication);
            try (var bar = new CountProgressBar("ingest", inputs.size(), commandEnvironment)) {
                newsroom.file(inputs.iterator(), receipt -> {
                    printer.print(receipt);
                    bar.step();
                });
            }
            newsroom.applyDueChanges();
            printer.printSummary();
            imageMeasuring.finish();
            return printer.exitStatus();
        }
    }
}
