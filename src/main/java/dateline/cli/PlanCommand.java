package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleId;
import dateline.feed.FeedAddress;
import dateline.feed.publish.ConfigurationPlan;
import dateline.feed.publish.FeedPlan;
import dateline.partner.PartnerPlan;
import dateline.publication.Publication;
import dateline.server.Configuration;
import dateline.server.NewsroomWiring;
import dateline.server.PartnerWiring;
import dateline.store.ArticleStore;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a changed configuration would do to each feed. */
@Command(
        name = "plan",
        description =
                "Tells what publication.yaml and partners.yaml, as they are now, would do to the readers of each feed and"
                        + " to each partner. Changes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline plan --feeds draft",
            "  dateline plan --json",
            "%nCompared are the feeds as they were printed last, and what each partner was served; the stories are taken as"
                    + " they are placed now."
        })
final class PlanCommand implements Callable<Integer> {
    private static final String NOT_FORESEEN = "Not foreseen: a file of the inbox is read anew under a changed"
            + " configuration, and may then be placed in another section by match:.";

    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "As it would be given to serve; wins over base-url in publication.yaml.")
    private @Nullable URI baseUrl;

    PlanCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        try (ArticleStore store =
                OpenNewsroom.store(commandEnvironment, options, NewsroomWiring.publication(options.feeds))) {
            // Where the file names no base URL, it is the server's own address, which the last print knows.
            URI known =
                    ConfigurationPlan.printed(store).map(Publication::baseUrl).orElse(NewsroomWiring.DEFAULT_BASE_URL);
            Publication next = new Configuration(options.feeds, known, baseUrl).read();
            Optional<ConfigurationPlan> configurationPlan = compared(store, next);
            List<PartnerPlan> partnerPlans = forPartners(store, next);
            if (options.json) {
                commandEnvironment.out().println(JsonOutput.pretty(json(configurationPlan, partnerPlans)));
            } else if (configurationPlan.isEmpty()) {
                commandEnvironment
                        .out()
                        .println("Nothing was printed from this store yet, so there is nothing to change.");
            } else {
                configurationPlan.get().feeds().forEach(feed -> commandEnvironment
                        .out()
                        .println(line(feed)));
                if (configurationPlan.get().feeds().stream().anyMatch(FeedPlan::isNoticed)) {
                    commandEnvironment.out().println(NOT_FORESEEN);
                }
            }
            if (!options.json) {
                partnerPlans.forEach(plan -> commandEnvironment.out().println(PartnerPlanForm.line(plan)));
            }
            return ExitStatus.DONE;
        }
    }

    private Optional<ConfigurationPlan> compared(ArticleStore store, Publication next) {
        try (var bar = new CountProgressBar("plan", 0, commandEnvironment)) {
            return ConfigurationPlan.of(store, next, bar::at);
        }
    }

    private List<PartnerPlan> forPartners(ArticleStore store, Publication next) {
        try (var bar = new CountProgressBar("partners", 0, commandEnvironment)) {
            return PartnerPlan.of(
                    store,
                    next,
                    PartnerWiring.terms(options.feeds, next),
                    commandEnvironment.clock().instant(),
                    bar::at);
        }
    }

    private static String line(FeedPlan feed) {
        return "%-20s %s".formatted(shown(feed).path(), sentence(feed));
    }

    private static String sentence(FeedPlan feed) {
        String counts =
                feed.looksNew().size() + " would look new, " + feed.changed().size() + " change, "
                        + feed.leaves().size() + " leave, " + feed.same() + " stay as they are";
        return switch (feed.fate()) {
            case STAYS -> feed.isNoticed() ? counts : "nothing changes";
            case APPEARS -> "appears, with " + feed.looksNew().size() + " entries";
            case MOVES -> "moves here from " + path(feed.before()) + ", which would answer 301: " + counts;
            case VANISHES ->
                "vanishes with " + feed.leaves().size()
                        + " entries; its address would say for a month that it has ended, and then answer 410. To lead its readers on, name it in was: of another.";
        };
    }

    private static ObjectNode json(Optional<ConfigurationPlan> configurationPlan, List<PartnerPlan> partnerPlans) {
        ObjectNode json = JsonOutput.object()
                .put("printed", configurationPlan.isPresent())
                .put("notForeseen", NOT_FORESEEN);
        ArrayNode feeds = json.putArray("feeds");
        configurationPlan.map(ConfigurationPlan::feeds).orElse(List.of()).forEach(feed -> feeds.add(json(feed)));
        json.set("partners", PartnerPlanForm.json(partnerPlans));
        return json;
    }

    private static ObjectNode json(FeedPlan feed) {
        ObjectNode json = JsonOutput.object()
                .put("feed", shown(feed).path())
                .put("fate", feed.fate().name().toLowerCase(Locale.ROOT))
                .put("before", feed.before().map(FeedAddress::path).orElse(null))
                .put("after", feed.after().map(FeedAddress::path).orElse(null));
        json.set("looksNew", ids(feed.looksNew()));
        json.set("changed", ids(feed.changed()));
        json.set("leaves", ids(feed.leaves()));
        json.put("same", feed.same());
        oldAddressAnswers(feed).ifPresent(status -> json.put("oldAddressAnswers", status));
        if (feed.fate() == FeedPlan.Fate.VANISHES) {
            json.put("afterAMonth", 410);
        }
        return json;
    }

    private static OptionalInt oldAddressAnswers(FeedPlan feed) {
        return switch (feed.fate()) {
            case STAYS -> OptionalInt.of(200);
            case APPEARS -> OptionalInt.empty();
            case MOVES -> OptionalInt.of(301);
            case VANISHES -> OptionalInt.of(200);
        };
    }

    private static ArrayNode ids(List<ArticleId> ids) {
        ArrayNode list = JsonOutput.array();
        ids.forEach(id -> list.add(id.value()));
        return list;
    }

    private static FeedAddress shown(FeedPlan feed) {
        return feed.after().or(feed::before).orElseThrow();
    }

    private static String path(Optional<FeedAddress> address) {
        return address.map(FeedAddress::path).orElse("");
    }
}
