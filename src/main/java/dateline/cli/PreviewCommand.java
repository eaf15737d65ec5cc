package dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleJson;
import dateline.article.Content;
import dateline.article.PlainText;
import dateline.ingest.Ingest;
import dateline.ingest.feed.FeedDocumentReader;
import dateline.ingest.feed.FeedPreviewForm;
import dateline.ingest.feed.FeedReading;
import dateline.ingest.feed.ParsedFeed;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Doubt;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.partner.FindingsForm;
import dateline.partner.LintFinding;
import dateline.partner.PartnerReview;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what would become of inputs. */
@Command(
        name = "preview",
        description = "Normalises inputs and stores nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline preview story.txt",
            "  dateline preview --json --url https://example.org/story story.html",
            "  dateline preview --manifest pages.jsonl --out articles/"
        })
final class PreviewCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", description = "Where the document came from.")
    private @Nullable String url;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Takes the inputs from this file: a JSON object {id, file, url} a line, .gz understood.")
    private @Nullable Path manifest;

    @Option(names = "--out", paramLabel = "DIR", description = "With --manifest: writes DIR/<id>.json for each.")
    private @Nullable Path out;

    @Option(names = "--feed", description = "Shows what an import of these files as other sites' feeds would find.")
    private boolean asFeeds;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files or folders; - is standard input.")
    private List<String> files = List.of();

    PreviewCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        if (manifest != null && out != null) {
            Publication publication = NewsroomWiring.publication(options.feeds);
            return new ManifestPreview(Ingest.asTold(publication), commandEnvironment).run(manifest, out);
        }
        if (manifest != null || out != null) {
            throw new ParameterException(spec.commandLine(), "--manifest FILE and --out DIR belong together.");
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Which file? Try: dateline preview story.txt");
        }
        return asFeeds ? previewFeeds() : previewFiles();
    }

    private int previewFeeds() {
        ArrayNode found = JsonOutput.array();
        ZoneId home = NewsroomWiring.timeZone(options.feeds);
        boolean allRead = true;
        for (String file : files) {
            FeedReading reading = read(Path.of(file));
            allRead &= reading instanceof ParsedFeed;
            found.add(FeedPreviewForm.of(file, reading, home));
        }
        if (options.json) {
            commandEnvironment.out().println(JsonOutput.pretty(found));
        } else {
            found.forEach(this::tell);
        }
        return allRead ? ExitStatus.DONE : ExitStatus.PARTLY;
    }

    private void tell(JsonNode feed) {
        JsonNode items = feed.path("items");
        String error = feed.path("error").asText("");
        commandEnvironment
                .out()
                .println(PlainText.visibleLine(
                        feed.path("file").asText() + ": " + (error.isEmpty() ? items.size() + " items" : error)));
        items.forEach(item -> commandEnvironment
                .out()
                .println("  " + item.path("date").asText("no date") + "  "
                        + item.path("title").asText("")));
    }

    private FeedReading read(Path file) {
        try {
            return new FeedDocumentReader().read(StreamedBytes.of(file), Optional.empty(), Optional.ofNullable(url));
        } catch (IOException e) {
            return new FeedReading.Refused("The file cannot be read: " + e.getMessage());
        } catch (CommandFailure e) {
            return new FeedReading.Refused(String.valueOf(e.getMessage()));
        }
    }

    private int previewFiles() {
        Publication publication = NewsroomWiring.publication(options.feeds);
        var ingest = new Ingest(publication, commandEnvironment.clock());
        PartnerReview partnerReview = ReceiptReview.partnerReview(
                options.feeds, publication, commandEnvironment.clock().instant());
        ArrayNode articles = JsonOutput.array();
        boolean[] refused = {false};
        for (Input input : new InputArguments(options, publication, commandEnvironment).of(files)) {
            ingest.read(addressed(input), reading -> {
                if (reading instanceof Reading.Clean clean) {
                    show(clean, partnerReview.of(clean.content()), articles);
                } else {
                    refused[0] = true;
                    commandEnvironment
                            .err()
                            .println(PlainText.visibleLine(reading.input() + ": "
                                    + reading.reasonAgainst().orElse("")));
                }
            });
        }
        if (options.json) {
            commandEnvironment.out().println(JsonOutput.pretty(articles));
        }
        return refused[0] ? ExitStatus.PARTLY : ExitStatus.DONE;
    }

    private Input addressed(Input input) {
        if (url == null) {
            return input;
        }
        if (input instanceof FileInput file) {
            return file.from(url);
        }
        return input instanceof BytesInput bytes ? bytes.from(url) : input;
    }

    private void show(Reading.Clean clean, Map<String, List<LintFinding>> findings, ArrayNode articles) {
        if (options.json) {
            ObjectNode article = ArticleJson.contentJson(clean.content());
            clean.doubt().ifPresent(doubt -> put(article.putObject("doubt"), doubt));
            if (!findings.isEmpty()) {
                article.set("partners", FindingsForm.json(findings));
            }
            articles.add(article);
            return;
        }
        Content content = clean.content();
        var out = commandEnvironment.out();
        out.println(content.title());
        content.standfirst().ifPresent(out::println);
        out.println();
        out.println("section    " + content.section());
        line(
                "authors",
                Optional.of(String.join(
                        ", ",
                        content.authors().stream().map(author -> author.name()).toList())));
        line("published", content.published().map(Object::toString));
        line("updated", content.updated().map(Object::toString));
        line("language", content.lang());
        line("address", content.url());
        line("site", content.siteName());
        line("tags", Optional.of(String.join(", ", content.tags())));
        line("image", content.image().map(image -> image.url()));
        line("caption", content.image().flatMap(image -> image.caption()));
        line("credit", content.image().flatMap(image -> image.credit()));
        content.isAccessibleForFree().ifPresent(free -> line("paywall", Optional.of(free ? "no" : "yes")));
        content.related().forEach(related -> line("related", Optional.of(related.title())));
        clean.repairs().forEach(repair -> line("repair", Optional.of(repair)));
        FindingsForm.lines(findings).forEach(finding -> line("partner", Optional.of(finding)));
        out.println();
        out.println(content.body().text());
        out.println();
    }

    private static void put(ObjectNode form, Doubt doubt) {
        form.put("reason", doubt.reason());
        doubt.readings().forEach(possible -> form.withArray("readings")
                .addObject()
                .put("title", possible.title())
                .put("begins", possible.begins()));
    }

    private void line(String name, Optional<String> value) {
        value.filter(text -> !text.isBlank())
                .map(text -> PlainText.visible("%-10s %s".formatted(name, text)))
                .ifPresent(line -> commandEnvironment.out().println(line));
    }
}
