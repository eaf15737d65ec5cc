package dateline.cli;

import dateline.partner.LedgerForm;
import dateline.publication.Publication;
import dateline.server.PartnerWiring;
import dateline.store.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells who was served what. */
@Command(
        name = "ledger",
        description = {
            "Tells what partners were served: of a story, who was served which version of it, when first and when last, and who",
            "has not fetched yet that it is to be taken down; of a partner, all that it was served.",
            "That something was served does not say what the partner has done with it."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dateline ledger 01jdn5c2zq8k3w7x9v4b6m1r0t", "  dateline ledger msn --json"})
final class LedgerCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(
            paramLabel = "ID|PARTNER",
            description = "The full id of a story or its last part, or the name of a partner.")
    private String named = "";

    LedgerCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            List<LedgerEntry> entries =
                    LedgerForm.of(opened.store(), named).orElseGet(() -> nothingServed(opened.publication()));
            if (options.json) {
                commandEnvironment.out().println(JsonOutput.pretty(LedgerForm.json(entries)));
            } else if (entries.isEmpty()) {
                commandEnvironment.out().println("Nothing was served.");
            } else {
                entries.forEach(entry -> commandEnvironment.out().println(line(entry)));
            }
            return ExitStatus.DONE;
        }
    }

    /** A partner that has fetched nothing yet. */
    private List<LedgerEntry> nothingServed(Publication publication) {
        boolean isPartner = PartnerWiring.read(options.feeds, Optional.of(publication)).partners().stream()
                .anyMatch(terms -> terms.slug().equals(named));
        if (!isPartner) {
            throw new CommandFailure(
                    ExitStatus.PARTLY,
                    "There is no article with the id " + named + " and no partner of that name. Try: dateline list");
        }
        return List.of();
    }

    private static String line(LedgerEntry entry) {
        return "%-20s  %-12s  %-14s  %-20s  version %d  %s%s%s"
                .formatted(
                        entry.served().map(Instant::toString).orElse("-"),
                        entry.partner(),
                        entry.document(),
                        entry.status(),
                        entry.version(),
                        entry.article(),
                        again(entry),
                        entry.accessKey().isEmpty() ? "" : "  by the key " + entry.accessKey());
    }

    private static String again(LedgerEntry entry) {
        return entry.lastServed().equals(entry.served())
                ? ""
                : "  last at " + entry.lastServed().map(Instant::toString).orElse("-");
    }
}
