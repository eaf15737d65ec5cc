package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.PlainText;
import dateline.ingest.model.QuarantinedText;
import dateline.store.ArticleStore;
import dateline.store.QuarantineEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Handles what was not accepted. */
@Command(
        name = "quarantine",
        description = "Handles the inputs that were not accepted.",
        footerHeading = "%nExamples:%n",
        footer = {"  dateline quarantine list", "  dateline quarantine show 3", "  dateline quarantine retry 3"})
final class QuarantineCommand extends SubcommandGroup {
    private QuarantineCommand() {
        super("dateline quarantine list");
    }

    static CommandLine tree(CommandEnvironment commandEnvironment) {
        return new CommandLine(new QuarantineCommand())
                .addSubcommand(new ListQuarantine(commandEnvironment))
                .addSubcommand(new ShowQuarantined(commandEnvironment))
                .addSubcommand(new RetryQuarantined(commandEnvironment));
    }

    private static ObjectNode form(QuarantineEntry kept) {
        return JsonOutput.object()
                .put("number", kept.number())
                .put("input", kept.input())
                .put("outcome", kept.held() ? "held" : "refused")
                .put("reason", kept.reason())
                .put("at", kept.at().toString())
                .put("size", kept.size());
    }

    private static QuarantineEntry kept(ArticleStore store, long number) {
        return store.read(reader -> reader.quarantine()).stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.PARTLY,
                        "There is no number " + number + " in the quarantine. Try: dateline quarantine list"));
    }

    @Command(name = "list", description = "Lists what was refused or held, with the reasons.")
    static final class ListQuarantine implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        ListQuarantine(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
                List<QuarantineEntry> all = opened.store().read(reader -> reader.quarantine());
                if (options.json) {
                    ArrayNode list = JsonOutput.array();
                    all.forEach(kept -> list.add(form(kept)));
                    commandEnvironment.out().println(JsonOutput.pretty(list));
                } else if (all.isEmpty()) {
                    commandEnvironment.out().println("The quarantine is empty.");
                } else {
                    all.forEach(kept -> commandEnvironment
                            .out()
                            .println("%4d  %-7s  %s%n      %s"
                                    .formatted(
                                            kept.number(),
                                            kept.held() ? "held" : "refused",
                                            PlainText.visibleLine(kept.input()),
                                            PlainText.visible(kept.reason()).replace("\n", "\n      "))));
                }
                return ExitStatus.DONE;
            }
        }
    }

    @Command(name = "show", description = "Shows one input whole.")
    static final class ShowQuarantined implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "ID", description = "Its number in the list.")
        private long number;

        ShowQuarantined(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
                QuarantineEntry kept = kept(opened.store(), number);
                byte[] bytes = opened.store()
                        .read(reader -> reader.quarantinedBytes(number))
                        .orElse(new byte[0]);
                String text = QuarantinedText.of(bytes);
                if (options.json) {
                    commandEnvironment
                            .out()
                            .println(JsonOutput.pretty(form(kept).put("content", text)));
                } else {
                    commandEnvironment
                            .out()
                            .println(PlainText.visible(kept.input() + "\n" + kept.reason() + "\n\n" + text));
                }
                return ExitStatus.DONE;
            }
        }
    }

    @Command(name = "retry", description = "Tries inputs again; what is accepted now leaves the quarantine.")
    static final class RetryQuarantined implements Callable<Integer> {
        private final CommandEnvironment commandEnvironment;

        @Mixin
        private SharedOptions options = new SharedOptions();

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Numbers in the list; without any, all.")
        private List<Long> numbers = List.of();

        RetryQuarantined(CommandEnvironment commandEnvironment) {
            this.commandEnvironment = commandEnvironment;
        }

        @Override
        public Integer call() {
            try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
                List<QuarantineEntry> chosen = Optional.of(numbers)
                        .filter(some -> !some.isEmpty())
                        .map(some -> some.stream()
                                .map(number -> kept(opened.store(), number))
                                .toList())
                        .orElseGet(() -> opened.store().read(reader -> reader.quarantine()));
                var printer = ReceiptPrinter.of(commandEnvironment, options, opened.store(), opened.publication());
                try (var bar = new CountProgressBar("retry", chosen.size(), commandEnvironment)) {
                    for (QuarantineEntry kept : chosen) {
                        opened.newsroom().retry(List.of(kept)).forEach(printer::print);
                        bar.step();
                    }
                }
                printer.printSummary();
                return printer.exitStatus();
            }
        }
    }
}
