package dateline.cli;

import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.publish.Publisher;
import dateline.partner.Partner;
import dateline.partner.PartnerRendering;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.server.PartnerWiring;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** Prints the bytes of a feed, now or then. */
@Command(
        name = "render",
        description = "Prints the bytes of a feed, now or as they were at an earlier time.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline render world.atom",
            "  dateline render tag/harbour.json --at 2026-11-01T12:00:00Z",
            "  dateline render partners/msn.rss",
            "%nWhat was public then is told by the store; how it is put into a feed, by publication.yaml as it is now.",
            "%nThe document itself is printed, with --json too."
        })
final class RenderCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FEED.EXT", description = "As in the feed's address behind /feeds/, such as world.rss.")
    private String feed = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "A time in RFC 3339, such as 2026-11-01T12:00:00Z (default: now).")
    private @Nullable String at;

    RenderCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Instant time = at == null ? commandEnvironment.clock().instant() : instant(at);
        if (PartnerArgument.isOne(feed)) {
            return ofPartner(time);
        }
        int dot = feed.indexOf('.');
        String stem = dot < 0 ? feed : feed.substring(0, dot);
        FeedFormat format = FeedFormat.ofExtension(feed.substring(stem.length()).replaceFirst("\\.", ""))
                .orElseThrow(() -> wrong("Which format? Write " + stem + ".rss, .atom or .json."));
        FeedAddress address =
                FeedAddress.parse(stem).orElseThrow(() -> wrong("This is not the address of a feed: " + feed));
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            Optional<byte[]> bytes = new Publisher(
                            opened.store(), opened.publication(), opened.store().renditionLog())
                    .past()
                    .at(time, address, format);
            print(bytes, address.path());
            return ExitStatus.DONE;
        }
    }

    private Integer ofPartner(Instant time) {
        Publication publication = NewsroomWiring.publication(options.feeds);
        Partner partner = PartnerArgument.of(feed, PartnerWiring.terms(options.feeds, publication))
                .orElseThrow(() -> wrong("partners.yaml has no partner with the file " + feed + "."));
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options, publication)) {
            var rendering = new PartnerRendering(opened.store(), publication);
            print(at == null ? rendering.now(time, partner) : rendering.at(time, partner), feed);
            return ExitStatus.DONE;
        }
    }

    private void print(Optional<byte[]> bytes, String path) {
        commandEnvironment
                .out()
                .print(new String(
                        bytes.orElseThrow(() -> new CommandFailure(
                                ExitStatus.PARTLY,
                                "There is no feed " + path + (at == null ? "." : " at " + at + "."))),
                        StandardCharsets.UTF_8));
        commandEnvironment.out().flush();
    }

    private Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong("--at takes a time like 2026-11-01T12:00:00Z, not " + text);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
