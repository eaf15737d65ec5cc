package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleId;
import dateline.feed.FeedAddress;
import dateline.feed.FeedPlan;
import dateline.feed.Plan;
import dateline.publication.Publication;
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
                "Tells what publication.yaml, as it is now, would do to the readers of each feed. Changes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline plan --feeds draft",
            "  dateline plan --json",
            "%nCompared are the feeds as they were printed last; the stories are taken as they are placed now."
        })
final class PlanCommand implements Callable<Integer> {
    private static final String NOT_FORESEEN = "Not foreseen: a file of the inbox is read anew under a changed"
            + " configuration, and may then be placed in another section by match:.";

    private final Surroundings surroundings;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "As it would be given to serve; wins over base-url in publication.yaml.")
    private @Nullable URI baseUrl;

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ArticleStore store = Wiring.store(options.data, Wiring.publication(options.feeds), surroundings.clock())) {
            // Where the file names no base URL, it is the server's own address, which the last print knows.
            URI known = Plan.printed(store).map(Publication::baseUrl).orElse(Wiring.DEFAULT_BASE_URL);
            Optional<Plan> plan = Plan.of(store, new Configuration(options.feeds, known, baseUrl).read());
            if (options.json) {
                surroundings.out().println(Json.pretty(json(plan)));
            } else if (plan.isEmpty()) {
                surroundings.out().println("Nothing was printed from this store yet, so there is nothing to change.");
            } else {
                plan.get().feeds().forEach(feed -> surroundings.out().println(line(feed)));
                if (plan.get().feeds().stream().anyMatch(FeedPlan::isNoticed)) {
                    surroundings.out().println(NOT_FORESEEN);
                }
            }
            return ExitStatus.DONE;
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

    private static ObjectNode json(Optional<Plan> plan) {
        ObjectNode json = Json.object().put("printed", plan.isPresent()).put("notForeseen", NOT_FORESEEN);
        ArrayNode feeds = json.putArray("feeds");
        plan.map(Plan::feeds).orElse(List.of()).forEach(feed -> feeds.add(json(feed)));
        return json;
    }

    private static ObjectNode json(FeedPlan feed) {
        ObjectNode json = Json.object()
                .put("feed", shown(feed).path())
                .put("fate", feed.fate().name().toLowerCase(Locale.ROOT))
                .put("before", feed.before().map(FeedAddress::path).orElse(null))
                .put("after", feed.after().map(FeedAddress::path).orElse(null));
        json.set("looksNew", ids(feed.looksNew()));
        json.set("changed", ids(feed.changed()));
        json.set("leaves", ids(feed.leaves()));
        json.put("same", feed.same());
        oldAddressAnswers(feed).ifPresent(status -> json.put("oldAddressAnswers", status));
        return json;
    }

    private static OptionalInt oldAddressAnswers(FeedPlan feed) {
        return switch (feed.fate()) {
            case STAYS -> OptionalInt.of(200);
            case APPEARS -> OptionalInt.empty();
            case MOVES -> OptionalInt.of(301);
            case VANISHES -> OptionalInt.of(410);
        };
    }

    private static ArrayNode ids(List<ArticleId> ids) {
        ArrayNode list = Json.array();
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
