package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.Newsroom;
import dateline.article.ArticleJson;
import dateline.article.PlainText;
import dateline.ingest.Ingest;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.publication.Publication;
import dateline.publication.SourceTerms;
import dateline.publication.yaml.SourcesReader;
import dateline.server.NewsroomWiring;
import dateline.server.SourceWiring;
import dateline.source.BackgroundImageMeasurer;
import dateline.source.PollReport;
import dateline.source.SourcePolling;
import dateline.source.SourcePreview;
import dateline.store.SourceState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Handles where articles come from. */
@Command(
        name = "sources",
        description = "Handles the feeds, pages and sitemaps of sources.yaml.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline sources status",
            "  dateline sources poll wire",
            "  dateline sources preview https://www.wire.example/feed.xml"
        })
final class SourcesCommand extends SubcommandGroup {
    private SourcesCommand() {
        super("dateline sources status");
    }

    static CommandLine tree(CommandEnvironment commandEnvironment) {
        return new CommandLine(new SourcesCommand())
                .addSubcommand(new Status(commandEnvironment))
                .addSubcommand(new Poll(commandEnvironment))
                .addSubcommand(new Preview(commandEnvironment));
    }

    private static SourceTerms named(List<SourceTerms> sources, String name) {
        return sources.stream()
                .filter(terms -> terms.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.WRONG_USAGE,
                        "There is no source \"" + name + "\" in sources.yaml. Try: dateline sources status"));
    }

    @Command(name = "status", description = "Tells how each source is doing.")
    static final class Status implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        Status(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            Publication publication = NewsroomWiring.publication(options.feeds);
            List<SourceTerms> terms = SourceWiring.terms(options.feeds, publication);
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options, publication);
                    OutboundClient client = SourceWiring.client(publication)) {
                Newsroom newsroom = opened.newsroom();
                SourcePolling sourcePolling = SourceWiring.sources(
                        newsroom, opened.store(), client, commandEnvironment.clock(), commandEnvironment.random());
                ArrayNode list = JsonOutput.array();
                terms.forEach(one -> list.add(form(one, sourcePolling.state(one), sourcePolling.storiesOf(one))));
                if (options.json) {
                    commandEnvironment.out().println(JsonOutput.pretty(list));
                } else if (terms.isEmpty()) {
                    commandEnvironment.out().println("There are no sources: sources.yaml names none.");
                } else {
                    terms.forEach(one -> commandEnvironment.out().println(line(one, sourcePolling.state(one))));
                }
                return ExitStatus.DONE;
            }
        }

        private static ObjectNode form(SourceTerms terms, SourceState state, long stories) {
            ObjectNode form = JsonOutput.object()
                    .put("name", terms.name())
                    .put("kind", terms.kind().word())
                    .put("thirdParty", terms.thirdParty());
            form.set("addresses", addresses(terms));
            form.put("stories", stories)
                    .put("failures", state.failures())
                    .put("ended", state.ended())
                    .put("message", state.message());
            state.polledAt().ifPresent(time -> form.put("polledAt", time.toString()));
            state.succeededAt().ifPresent(time -> form.put("succeededAt", time.toString()));
            state.newAt().ifPresent(time -> form.put("newAt", time.toString()));
            form.put("nextAt", state.nextAt().toString());
            state.alarm().ifPresent(alarm -> form.put("alarm", alarm));
            return form;
        }

        private static ArrayNode addresses(SourceTerms terms) {
            ArrayNode list = JsonOutput.array();
            terms.addresses().forEach(address -> list.add(address.toString()));
            return list;
        }

        private static String line(SourceTerms terms, SourceState state) {
            String asked = state.polledAt().map(Object::toString).orElse("never");
            return "%-16s  %-8s  asked %s, next %s  %s%s"
                    .formatted(
                            terms.name(),
                            terms.kind().word(),
                            asked,
                            state.ended() ? "never" : state.nextAt(),
                            state.message(),
                            state.alarm().map(alarm -> "\n  ALARM: " + alarm).orElse(""));
        }
    }

    @Command(name = "poll", description = "Asks a source now, or all of them; prints a receipt for each story.")
    static final class Poll implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "NAME", arity = "0..1", description = "One source (default: all).")
        private @Nullable String name;

        Poll(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() throws InterruptedException {
            Publication publication = NewsroomWiring.publication(options.feeds);
            SourcesReader.Reading reading = SourceWiring.reading(options.feeds, publication);
            List<SourceTerms> all = reading.sources();
            List<SourceTerms> chosen = name == null ? all : List.of(named(all, name));
            var refused = new AtomicInteger();
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options, publication);
                    OutboundClient client = SourceWiring.client(publication);
                    BackgroundImageMeasurer imageMeasuring = SourceWiring.measureImages(
                            opened.newsroom(), opened.store(), client, reading, commandEnvironment.clock())) {
                Newsroom newsroom = opened.newsroom();
                SourcePolling sourcePolling = SourceWiring.sources(
                        newsroom, opened.store(), client, commandEnvironment.clock(), commandEnvironment.random());
                var printer = ReceiptPrinter.of(commandEnvironment, options, opened.store(), publication);
                for (SourceTerms terms : chosen) {
                    PollReport report = sourcePolling.poll(terms, receipt -> print(receipt, printer, refused));
                    if (report.state().failures() > 0) {
                        refused.incrementAndGet();
                    }
                    print(report);
                }
                newsroom.applyDueChanges();
                imageMeasuring.finish();
            }
            return refused.get() == 0 ? ExitStatus.DONE : ExitStatus.PARTLY;
        }

        private static void print(Receipt receipt, ReceiptPrinter printer, AtomicInteger refused) {
            if (receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD) {
                refused.incrementAndGet();
            }
            printer.tell(receipt);
        }

        private void print(PollReport report) {
            SourceState state = report.state();
            if (options.json) {
                ObjectNode form = JsonOutput.object()
                        .put("source", state.name())
                        .put("message", state.message())
                        .put("failures", state.failures())
                        .put("nextAt", state.nextAt().toString());
                report.notes().forEach(form.putArray("notes")::add);
                commandEnvironment
                        .out()
                        .println(JsonOutput.object().set("poll", form).toString());
            } else {
                commandEnvironment.out().println(state.name() + ": " + state.message());
                report.notes().forEach(note -> commandEnvironment.out().println("  " + note));
            }
        }
    }

    @Command(name = "preview", description = "Shows what an address would give as a source; files nothing.")
    static final class Preview implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "URL", description = "Of a feed, a page or a sitemap.")
        private String url = "";

        @Option(names = "--as", paramLabel = "NAME", description = "With the settings of this source.")
        private @Nullable String name;

        Preview(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            Publication publication = NewsroomWiring.publication(options.feeds);
            List<SourceTerms> all = SourceWiring.terms(options.feeds, publication);
            SourceTerms terms = name == null ? SourceWiring.nameless(all, url) : named(all, name);
            try (OutboundClient client = SourceWiring.client(publication)) {
                SourcePreview.Shown shown = new SourcePreview(client).show(terms, url);
                ArrayNode list = JsonOutput.array();
                var refused = new AtomicInteger();
                shown.inputs().forEach(input -> new Ingest(publication, commandEnvironment.clock())
                        .read(input, reading -> take(reading, list, refused)));
                if (options.json) {
                    commandEnvironment.out().println(JsonOutput.pretty(list));
                } else {
                    commandEnvironment.out().println(shown.sentence());
                    list.forEach(article -> commandEnvironment.out().println(JsonOutput.pretty(article)));
                }
                return refused.get() == 0 && !list.isEmpty() ? ExitStatus.DONE : ExitStatus.PARTLY;
            } catch (OutboundFailure e) {
                throw new CommandFailure(ExitStatus.PARTLY, e.sentence());
            }
        }

        private void take(Reading reading, ArrayNode list, AtomicInteger refused) {
            if (reading instanceof Reading.Clean clean) {
                list.add(ArticleJson.contentJson(clean.content()));
            } else {
                refused.incrementAndGet();
                commandEnvironment
                        .err()
                        .println(PlainText.visibleLine(
                                reading.input() + ": " + reading.reasonAgainst().orElse("")));
            }
        }
    }
}
