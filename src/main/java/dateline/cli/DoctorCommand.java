package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dateline.article.PlainText;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.server.Configuration;
import dateline.server.NewsroomWiring;
import dateline.store.StoreAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at all that a newsroom depends on, and says what to do. */
@Command(
        name = "doctor",
        description =
                "Looks at the configuration, the clock, the disk, the rights to files, the store, the key to its secrets, the editor's mail, and at the feeds"
                        + " as a reader gets them from base-url, through whatever stands before the server. Changes nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline doctor",
            "  dateline doctor --offline",
            "  dateline doctor --base-url https://feeds.gazette.example"
        })
final class DoctorCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Option(names = "--offline", description = "Leaves out what asks base-url or a name server.")
    private boolean offline;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "As it is given to serve; wins over base-url in publication.yaml.")
    private @Nullable URI baseUrl;

    DoctorCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        var findings = new ArrayList<DoctorFinding>();
        PublicationReader.Reading reading =
                new Configuration(options.feeds, NewsroomWiring.DEFAULT_BASE_URL, baseUrl).readAgain();
        findings.add(
                reading.problems().isEmpty()
                        ? DoctorFinding.well("configuration", "publication.yaml has no mistake.")
                        : DoctorFinding.bad(
                                "configuration", reading.problems().get(0).sentence() + " The others: dateline check"));
        MachineProbe machine = new MachineProbe(options.feeds, options.data, commandEnvironment.clock());
        findings.addAll(
                options.storeAddress() instanceof StoreAddress.Postgresql postgresql
                        ? machine.findingsBeside(DatabaseProbe.look(postgresql))
                        : machine.findings());
        StoreAddress address = options.storeAddress();
        findings.addAll(new SecretProbe(address, options.sealingKeys(address, commandEnvironment.random())).findings());
        Optional<Publication> publication = reading.publication();
        publication.ifPresent(read -> findings.add(
                new MailProbe(read, offline ? Optional.empty() : Optional.of(new MailDomain(Optional.empty())))
                        .finding()));
        if (publication.isPresent() && !offline) {
            findings.addAll(new ReaderProbe(publication.get(), commandEnvironment.clock()).findings());
        }
        print(findings);
        return findings.stream().anyMatch(finding -> finding.status() == DoctorFinding.Status.BAD)
                ? ExitStatus.PARTLY
                : ExitStatus.DONE;
    }

    private void print(List<DoctorFinding> findings) {
        if (options.json) {
            ArrayNode list = JsonOutput.array();
            findings.forEach(finding -> list.addObject()
                    .put("check", finding.check())
                    .put("status", finding.status().word())
                    .put("sentence", finding.sentence()));
            commandEnvironment
                    .out()
                    .println(JsonOutput.pretty(JsonOutput.object().set("findings", list)));
            return;
        }
        findings.forEach(finding -> commandEnvironment
                .out()
                .println(String.format("%-4s %-14s ", finding.status().word(), finding.check())
                        + PlainText.visible(finding.sentence())));
    }
}
