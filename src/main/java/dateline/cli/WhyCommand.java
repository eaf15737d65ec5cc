package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.FeedExplanation;
import dateline.article.Term;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.partner.Partner;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.server.PartnerWiring;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a story is, or is not, in a feed. */
@Command(
        name = "why",
        description = "Tells why a story is in a feed, or why it is not.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline why 01jdn5c2zq8k3w7x9v4b6m1r0t world",
            "  dateline why 01jdn5c2zq8k3w7x9v4b6m1r0t tag/harbour --json",
            "  dateline why 01jdn5c2zq8k3w7x9v4b6m1r0t partners/msn",
            "%nExit status: 0 when it is in the feed, 1 when it is not."
        })
final class WhyCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "FEED",
            description = "As in the feed's address behind /feeds/, such as world.")
    private String feed = "";

    WhyCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        if (PartnerArgument.isOne(feed)) {
            return ofPartner();
        }
        FeedAddress address = FeedAddress.parse(stem())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "This is not the address of a feed: " + feed + ". Write it as in world."));
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            FeedExplanation feedExplanation = opened.newsroom().why(id, address);
            return answer(feedExplanation, address.path());
        }
    }

    private Integer answer(FeedExplanation feedExplanation, String path) {
        if (options.json) {
            commandEnvironment.out().println(JsonOutput.pretty(json(feedExplanation, path)));
        } else {
            tell(feedExplanation, path);
        }
        return feedExplanation.isInFeed() ? ExitStatus.DONE : ExitStatus.PARTLY;
    }

    /** What the feed says that the partner gets, and then what its terms and its platform say. */
    private Integer ofPartner() {
        Publication publication = NewsroomWiring.publication(options.feeds);
        Partner partner = PartnerArgument.of(feed, PartnerWiring.terms(options.feeds, publication))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "partners.yaml has no partner " + feed + ". Write it as in partners/msn."));
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options, publication)) {
            FeedExplanation ofFeed =
                    opened.newsroom().why(id, new FeedAddress(partner.terms().feed()));
            var explanation = new PartnerExplanation(
                    partner,
                    opened.store(),
                    publication,
                    commandEnvironment.clock().instant());
            return answer(explanation.of(id, ofFeed), feed);
        }
    }

    private String stem() {
        String name = feed.replaceFirst("^/?feeds/", "");
        int dot = name.lastIndexOf('.');
        return dot >= 0 && FeedFormat.ofExtension(name.substring(dot + 1)).isPresent() ? name.substring(0, dot) : name;
    }

    private void tell(FeedExplanation feedExplanation, String path) {
        String story = feedExplanation.title().isEmpty() ? feedExplanation.id() : "\"" + feedExplanation.title() + "\"";
        var out = commandEnvironment.out();
        out.println(story + (feedExplanation.isInFeed() ? " is in " : " is not in ") + path + ".");
        feedExplanation
                .reasons()
                .forEach(reason -> out.println("  %-3s  %-9s  %s"
                        .formatted(reason.holds() ? "yes" : "no", word(reason.step()), reason.sentence())));
        if (!feedExplanation.terms().isEmpty()) {
            out.println("  Its own terms: "
                    + feedExplanation.terms().stream().map(Term::toString).collect(Collectors.joining(", ")));
        }
    }

    private static ObjectNode json(FeedExplanation feedExplanation, String path) {
        ObjectNode json = JsonOutput.object()
                .put("id", feedExplanation.id())
                .put("title", feedExplanation.title().isEmpty() ? null : feedExplanation.title())
                .put("feed", path)
                .put("inFeed", feedExplanation.isInFeed());
        ArrayNode terms = json.putArray("terms");
        feedExplanation.terms().forEach(term -> terms.add(term.toString()));
        ArrayNode reasons = json.putArray("reasons");
        feedExplanation.reasons().forEach(reason -> reasons.addObject()
                .put("step", word(reason.step()))
                .put("holds", reason.holds())
                .put("reason", reason.sentence()));
        return json;
    }

    private static String word(FeedExplanation.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
