package dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dateline.outbound.AsyncOutboundClient;
import dateline.publication.Publication;
import dateline.push.DeliveryControl;
import dateline.server.PushWiring;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how subscribers and partners are told of changes, and has it done again. */
@Command(
        name = "deliveries",
        description = "Shows how subscribers and partners are told of changes, and has it done again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline deliveries list",
            "  dateline deliveries secret msn",
            "  dateline deliveries test msn",
            "  dateline deliveries retry msn",
            "  dateline deliveries replay --from 1200 msn"
        })
final class DeliveriesCommand extends SubcommandGroup {
    private DeliveriesCommand() {
        super("dateline deliveries list");
    }

    static CommandLine tree(CommandEnvironment commandEnvironment) {
        return new CommandLine(new DeliveriesCommand())
                .addSubcommand(new ListDeliveries(commandEnvironment))
                .addSubcommand(new RetryDeliveries(commandEnvironment))
                .addSubcommand(new ReplayDeliveries(commandEnvironment))
                .addSubcommand(new TestDelivery(commandEnvironment))
                .addSubcommand(new NewWebhookSecret(commandEnvironment));
    }

    private static <T> T with(
            CommandEnvironment commandEnvironment,
            SharedOptions options,
            BiFunction<DeliveryControl, Publication, T> work) {
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            return work.apply(
                    PushWiring.control(opened.store(), options.feeds, opened.publication(), commandEnvironment.clock()),
                    opened.publication());
        }
    }

    private static void requireKnown(DeliveryControl control, String partner) {
        if (!control.isKnown(partner)) {
            throw new CommandFailure(
                    ExitStatus.PARTLY,
                    "The partner " + partner + " has no webhook. Write webhook: { url: https://… } in partners.yaml.");
        }
    }

    @Command(name = "list", description = "Lists webhooks and subscriptions of the hub, and how their deliveries go.")
    static final class ListDeliveries implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        ListDeliveries(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            ArrayNode list = with(commandEnvironment, options, (control, publication) -> control.list());
            if (options.json) {
                commandEnvironment.out().println(JsonOutput.pretty(list));
            } else if (list.isEmpty()) {
                commandEnvironment.out().println("Nobody is told of changes yet.");
            } else {
                list.forEach(one -> commandEnvironment.out().println(line(one)));
                list.findValuesAsText("problem").forEach(commandEnvironment.err()::println);
            }
            return ExitStatus.DONE;
        }

        private static String line(JsonNode one) {
            boolean webhook = one.path("kind").asText().equals("webhook");
            String what =
                    webhook ? one.path("partner").asText() : one.path("topic").asText();
            String where = one.path(webhook ? "url" : "callback").asText();
            String more = webhook
                    ? "told up to " + one.path("cursor").asLong() + " of "
                            + one.path("last").asLong()
                    : "until " + one.path("leaseUntil").asText();
            return "%-7s  %-9s  %-24s  %s  %s"
                    .formatted(one.path("kind").asText(), one.path("state").asText(), what, where, more);
        }
    }

    @Command(name = "retry", description = "Has what failed tried again at once.")
    static final class RetryDeliveries implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(
                paramLabel = "PARTNER",
                arity = "0..1",
                description = "The webhook of this partner alone (default: everything, and the hub).")
        private @Nullable String partner;

        RetryDeliveries(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            Optional<String> meant = Optional.ofNullable(partner);
            int webhooks = with(commandEnvironment, options, (control, publication) -> {
                meant.ifPresent(name -> requireKnown(control, name));
                return control.retry(meant);
            });
            commandEnvironment
                    .out()
                    .println(
                            options.json
                                    ? JsonOutput.pretty(JsonOutput.object().put("webhooks", webhooks))
                                    : "Tried again by a running server: webhooks " + webhooks
                                            + (meant.isEmpty() ? ", and the subscribers of the hub." : "."));
            return ExitStatus.DONE;
        }
    }

    @Command(name = "replay", description = "Tells webhooks of changes once more, under the same names.")
    static final class ReplayDeliveries implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Option(
                names = "--from",
                paramLabel = "SEQ",
                required = true,
                description = "Number of the first change that is told again.")
        private long from;

        @Parameters(
                paramLabel = "PARTNER",
                arity = "0..1",
                description = "The webhook of this partner alone (default: all).")
        private @Nullable String partner;

        ReplayDeliveries(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            if (from < 1) {
                throw new CommandFailure(ExitStatus.WRONG_USAGE, "--from takes the number of a change, 1 or more.");
            }
            Optional<String> meant = Optional.ofNullable(partner);
            int webhooks = with(commandEnvironment, options, (control, publication) -> {
                meant.ifPresent(name -> requireKnown(control, name));
                control.objectionToReplay(from).ifPresent(sentence -> {
                    throw new CommandFailure(ExitStatus.WRONG_USAGE, sentence);
                });
                return control.replay(meant, from);
            });
            commandEnvironment
                    .out()
                    .println(
                            options.json
                                    ? JsonOutput.pretty(JsonOutput.object()
                                            .put("webhooks", webhooks)
                                            .put("from", from))
                                    : "Told again from change " + from + " by a running server: webhooks " + webhooks
                                            + ".");
            return ExitStatus.DONE;
        }
    }

    @Command(name = "test", description = "Sends a signed message of the type test to a webhook.")
    static final class TestDelivery implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "PARTNER", description = "As it stands in partners.yaml.")
        private String partner = "";

        TestDelivery(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            DeliveryControl.Test test = with(commandEnvironment, options, this::sent);
            boolean done = test.problem().isEmpty();
            if (options.json) {
                commandEnvironment
                        .out()
                        .println(JsonOutput.pretty(JsonOutput.object()
                                .put("partner", partner)
                                .put("status", test.status())
                                .put("problem", done ? null : test.problem())));
            } else {
                commandEnvironment
                        .out()
                        .println(done ? "It was taken (" + test.status() + ")." : "Not taken. " + test.problem());
            }
            return done ? ExitStatus.DONE : ExitStatus.PARTLY;
        }

        private DeliveryControl.Test sent(DeliveryControl control, Publication publication) {
            requireKnown(control, partner);
            try (AsyncOutboundClient client = PushWiring.client(publication)) {
                return control.test(partner, publication, client)
                        .orElseThrow(() -> new CommandFailure(
                                ExitStatus.PARTLY,
                                "The webhook of " + partner + " has no secret yet. Make one with: dateline deliveries"
                                        + " secret " + partner));
            }
        }
    }

    @Command(
            name = "secret",
            description =
                    "Makes a new secret for the webhook of a partner and prints it, once. For a day the one before it"
                            + " counts too.")
    static final class NewWebhookSecret implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "PARTNER", description = "As it stands in partners.yaml.")
        private String partner = "";

        NewWebhookSecret(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            String secret = with(commandEnvironment, options, (control, publication) -> {
                requireKnown(control, partner);
                return control.newSecret(partner, commandEnvironment.random());
            });
            if (options.json) {
                commandEnvironment
                        .out()
                        .println(JsonOutput.pretty(
                                JsonOutput.object().put("partner", partner).put("secret", secret)));
            } else {
                commandEnvironment.out().println(secret);
                commandEnvironment.err().println("This is the only time that it is shown. Keep it like a password.");
            }
            return ExitStatus.DONE;
        }
    }
}
