package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleId;
import dateline.article.Progress;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.partner.Clause;
import dateline.partner.LintFinding;
import dateline.partner.Partner;
import dateline.partner.PartnerLint;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.server.PartnerWiring;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a partner's platform would say of stories. */
@Command(
        name = "lint",
        description = "Tells what a partner's platform would say of a story, published or not, or of a whole feed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline lint --partner msn                             the partner's own feed",
            "  dateline lint 01jdn5c2zq8k3w7x9v4b6m1r0t --partner msn  one story",
            "  dateline lint world --partner msn --json                another feed, as JSON",
            "%nEach finding names the platform's clause, and when it was read.",
            "Exit status: 1 when the platform would refuse something, otherwise 0."
        })
final class LintCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID|FEED",
            description = "The id of a story or its last part, or the address of a feed behind /feeds/, such as world.")
    private @Nullable String subject;

    @Option(
            names = "--partner",
            paramLabel = "NAME",
            required = true,
            description = "The partner, as it is called in partners.yaml.")
    private String name = "";

    LintCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Publication publication = NewsroomWiring.publication(options.feeds);
        Partner partner = partner(PartnerWiring.terms(options.feeds, publication));
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options, publication)) {
            List<LintFinding> findings = findings(
                    new PartnerLint(
                            opened.store(),
                            publication,
                            commandEnvironment.clock().instant()),
                    partner);
            if (options.json) {
                commandEnvironment
                        .out()
                        .println(JsonOutput.pretty(JsonOutput.object().set("findings", json(findings))));
            } else {
                tell(findings);
            }
            return findings.stream().anyMatch(LintCommand::isRefusal) ? ExitStatus.PARTLY : ExitStatus.DONE;
        }
    }

    private Partner partner(List<PartnerTerms> terms) {
        return terms.stream()
                .filter(one -> one.slug().equals(name))
                .findFirst()
                .flatMap(Partner::of)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "partners.yaml has no partner " + name + "."
                                + (terms.isEmpty()
                                        ? ""
                                        : terms.stream()
                                                .map(PartnerTerms::slug)
                                                .collect(Collectors.joining(", ", " There are ", ".")))));
    }

    private List<LintFinding> findings(PartnerLint partnerLint, Partner partner) {
        try (var bar = new CountProgressBar("lint", 0, commandEnvironment)) {
            return findings(partnerLint, partner, bar::at);
        }
    }

    private List<LintFinding> findings(PartnerLint partnerLint, Partner partner, Progress progress) {
        if (subject == null) {
            return partnerLint.ofFeed(partner, progress);
        }
        String asked = subject;
        return partnerLint
                .ofStory(partner, asked)
                .or(() -> feed(asked).flatMap(address -> partnerLint.ofFeed(partner, address, progress)))
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.PARTLY,
                        "There is neither a story nor a feed " + asked + ". Look for its id with: dateline list"));
    }

    private static Optional<FeedAddress> feed(String asked) {
        String stem = asked.replaceFirst("^/?feeds/", "");
        int dot = stem.lastIndexOf('.');
        boolean formatted =
                dot >= 0 && FeedFormat.ofExtension(stem.substring(dot + 1)).isPresent();
        return FeedAddress.parse(formatted ? stem.substring(0, dot) : stem);
    }

    private static boolean isRefusal(LintFinding finding) {
        return finding.clause().level() == Clause.Level.ERROR;
    }

    private void tell(List<LintFinding> findings) {
        var out = commandEnvironment.out();
        if (findings.isEmpty()) {
            out.println("Nothing to find: " + name + " takes it as it is.");
        }
        findings.forEach(finding -> {
            out.println("%-7s  %-12s  %s  %s"
                    .formatted(
                            finding.clause().level().word(),
                            finding.clause().rule(),
                            finding.story().map(ArticleId::value).orElse("the feed"),
                            finding.sentence() + (finding.leftOut() ? " It is left out." : "")));
            out.println("         %s (read %s)"
                    .formatted(finding.clause().text(), finding.clause().read()));
        });
    }

    private static ArrayNode json(List<LintFinding> findings) {
        ArrayNode list = JsonOutput.array();
        findings.forEach(finding -> list.add(json(finding)));
        return list;
    }

    private static ObjectNode json(LintFinding finding) {
        return JsonOutput.object()
                .put("rule", finding.clause().rule())
                .put("id", finding.story().map(ArticleId::value).orElse(null))
                .put("level", finding.clause().level().word())
                .put("sentence", finding.sentence())
                .put("clause", finding.clause().text())
                .put("read", finding.clause().read().toString());
    }
}
