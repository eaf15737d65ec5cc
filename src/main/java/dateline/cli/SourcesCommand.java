package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.Newsroom;
import dateline.article.ArticleForm;
import dateline.ingest.Outcome;
import dateline.ingest.Reading;
import dateline.ingest.Receipt;
import dateline.ingest.ReceiptForm;
import dateline.outbound.OutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.publication.Publication;
import dateline.publication.SourceTerms;
import dateline.publication.SourcesReader;
import dateline.source.PollReport;
import dateline.source.SourcePreview;
import dateline.source.Sources;
import dateline.store.ArticleStore;
import dateline.store.SourceState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class SourcesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;

    private SourcesCommand() {}

    static CommandLine tree(Surroundings surroundings) {
        return new CommandLine(new SourcesCommand())
                .addSubcommand(new Status(surroundings))
                .addSubcommand(new Poll(surroundings))
                .addSubcommand(new Preview(surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about them? Try: dateline sources status");
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
        private final Surroundings surroundings;

        @Mixin
        private SharedOptions options = new SharedOptions();

        Status(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Publication publication = Wiring.publication(options.feeds);
            List<SourceTerms> terms = SourceWiring.terms(options.feeds, publication);
            try (ArticleStore store = Wiring.store(options.data, publication, surroundings.clock());
                    OutboundClient client = SourceWiring.client(publication)) {
                Newsroom newsroom = Wiring.newsroom(publication, store, surroundings.clock(), surroundings.random());
                Sources sources = SourceWiring.sources(newsroom, store, client, surroundings.clock(), surroundings.random());
                ArrayNode list = Json.array();
                terms.forEach(one -> list.add(form(one, sources.state(one), sources.storiesOf(one))));
                if (options.json) {
                    surroundings.out().println(Json.pretty(list));
                } else if (terms.isEmpty()) {
                    surroundings.out().println("There are no sources: sources.yaml names none.");
                } else {
                    terms.forEach(one -> surroundings.out().println(line(one, sources.state(one))));
                }
                return ExitStatus.DONE;
            }
        }

        private static ObjectNode form(SourceTerms terms, SourceState state, long stories) {
            ObjectNode form = Json.object()
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
            ArrayNode list = Json.array();
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
        private final Surroundings surroundings;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "NAME", arity = "0..1", description = "One source (default: all).")
        private @Nullable String name;

        Poll(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Publication publication = Wiring.publication(options.feeds);
            SourcesReader.Reading reading = SourceWiring.reading(options.feeds, publication);
            List<SourceTerms> all = reading.sources();
            List<SourceTerms> chosen = name == null ? all : List.of(named(all, name));
            var refused = new AtomicInteger();
            try (ArticleStore store = Wiring.store(options.data, publication, surroundings.clock());
                    OutboundClient client = SourceWiring.client(publication)) {
                Newsroom newsroom = Wiring.newsroom(publication, store, surroundings.clock(), surroundings.random());
                Sources sources = SourceWiring.sources(newsroom, store, client, surroundings.clock(), surroundings.random());
                SourceWiring.measureImages(newsroom, store, client, reading, surroundings.clock());
                for (SourceTerms terms : chosen) {
                    PollReport report = sources.poll(terms, receipt -> print(receipt, refused));
                    if (report.state().failures() > 0) {
                        refused.incrementAndGet();
                    }
                    print(report);
                }
                newsroom.turn();
            }
            return refused.get() == 0 ? ExitStatus.DONE : ExitStatus.PARTLY;
        }

        private void print(Receipt receipt, AtomicInteger refused) {
            if (receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD) {
                refused.incrementAndGet();
            }
            surroundings.out().println(options.json ? ReceiptForm.line(receipt) : ReceiptForm.forPeople(receipt));
        }

        private void print(PollReport report) {
            SourceState state = report.state();
            if (options.json) {
                ObjectNode form = Json.object()
                        .put("source", state.name())
                        .put("message", state.message())
                        .put("failures", state.failures())
                        .put("nextAt", state.nextAt().toString());
                report.notes().forEach(form.putArray("notes")::add);
                surroundings.out().println(Json.object().set("poll", form).toString());
            } else {
                surroundings.out().println(state.name() + ": " + state.message());
                report.notes().forEach(note -> surroundings.out().println("  " + note));
            }
        }
    }

    @Command(name = "preview", description = "Shows what an address would give as a source; files nothing.")
    static final class Preview implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "URL", description = "Of a feed, a page or a sitemap.")
        private String url = "";

        @Option(names = "--as", paramLabel = "NAME", description = "With the settings of this source.")
        private @Nullable String name;

        Preview(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Publication publication = Wiring.publication(options.feeds);
            List<SourceTerms> all = SourceWiring.terms(options.feeds, publication);
            SourceTerms terms = name == null ? SourceWiring.nameless(all, url) : named(all, name);
            try (OutboundClient client = SourceWiring.client(publication)) {
                SourcePreview.Shown shown = new SourcePreview(client).show(terms, url);
                ArrayNode list = Json.array();
                var refused = new AtomicInteger();
                shown.inputs().forEach(input -> SourceWiring.ingest(publication)
                        .read(input, reading -> take(reading, list, refused)));
                if (options.json) {
                    surroundings.out().println(Json.pretty(list));
                } else {
                    surroundings.out().println(shown.sentence());
                    list.forEach(article -> surroundings.out().println(Json.pretty(article)));
                }
                return refused.get() == 0 && !list.isEmpty() ? ExitStatus.DONE : ExitStatus.PARTLY;
            } catch (OutboundFailure e) {
                throw new CommandFailure(ExitStatus.PARTLY, e.sentence());
            }
        }

        private void take(Reading reading, ArrayNode list, AtomicInteger refused) {
            if (reading instanceof Reading.Clean clean) {
                list.add(ArticleForm.contentJson(clean.content()));
            } else {
                refused.incrementAndGet();
                surroundings
                        .err()
                        .println(
                                reading.input() + ": " + reading.reasonAgainst().orElse(""));
            }
        }
    }
}
