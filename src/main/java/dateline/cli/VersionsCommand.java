package dateline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.ArticleJson;
import dateline.article.Version;
import dateline.editorial.VersionDiff;
import dateline.store.AuditEntry;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the versions of a story. */
@Command(
        name = "versions",
        description = "Lists the versions of a story, the oldest first, also those that were never public.",
        footerHeading = "%nExample:%n",
        footer = "  dateline versions 01jdn5c2zq8k3w7x9v4b6m1r0t --diff")
final class VersionsCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Parameters(paramLabel = "ID", description = "The full id or its last part.")
    private String id = "";

    @Option(names = "--diff", description = "Shows what each version changed: [-gone-] {+come+}.")
    private boolean diff;

    @Option(
            names = "--acts",
            description =
                    "Lists what was done to the story instead, and what was refused: when, by whom, in which words.")
    private boolean acts;

    VersionsCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        try (OpenNewsroom opened = OpenNewsroom.of(commandEnvironment, options)) {
            Article article = opened.article(id);
            if (acts) {
                tell(opened.store().read(reader -> reader.auditEntries(article.id())));
                return ExitStatus.DONE;
            }
            List<Version> versions = opened.store().read(reader -> reader.versions(article.id()));
            ArrayNode list = JsonOutput.array();
            for (int i = 0; i < versions.size(); i++) {
                Version version = versions.get(i);
                List<VersionDiff.Passage> passages = i == 0 || !diff
                        ? List.of()
                        : VersionDiff.between(versions.get(i - 1).content(), version.content())
                                .passages();
                if (options.json) {
                    list.add(json(version, passages));
                } else {
                    commandEnvironment.out().println(line(version));
                    passages.forEach(passage -> commandEnvironment.out().println(line(passage)));
                }
            }
            if (options.json) {
                commandEnvironment.out().println(JsonOutput.pretty(list));
            }
            return ExitStatus.DONE;
        }
    }

    private void tell(List<AuditEntry> done) {
        if (options.json) {
            ArrayNode list = JsonOutput.array();
            done.forEach(auditEntry -> list.addObject()
                    .put("at", auditEntry.at().toString())
                    .put("actor", auditEntry.actor())
                    .put("verb", auditEntry.verb())
                    .put("version", auditEntry.version())
                    .put("words", auditEntry.words().orElse(null))
                    .put("outcome", auditEntry.isRefused() ? "refused" : "done"));
            commandEnvironment.out().println(JsonOutput.pretty(list));
            return;
        }
        done.forEach(auditEntry -> commandEnvironment
                .out()
                .println("%s  %-8s  %-20s  version %d%s%s"
                        .formatted(
                                auditEntry.at(),
                                auditEntry.verb(),
                                auditEntry.actor(),
                                auditEntry.version(),
                                auditEntry.isRefused() ? "  refused" : "",
                                auditEntry.words().map(words -> "  " + words).orElse(""))));
    }

    private ObjectNode json(Version version, List<VersionDiff.Passage> passages) {
        ObjectNode json = JsonOutput.object()
                .put("version", version.number())
                .put("editorialClass", version.editorialClass().name())
                .put("note", version.note().orElse(null))
                .put("filed", version.at().toString())
                .put("published", date(version.published()))
                .put("updated", date(version.updated()));
        json.set("content", ArticleJson.contentJson(version.content()));
        if (diff) {
            ArrayNode changes = json.putArray("changes");
            passages.forEach(
                    passage -> changes.addObject().put("place", passage.place()).put("difference", marked(passage)));
        }
        return json;
    }

    private static String date(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    private static String line(Version version) {
        return "%3d  %-9s  filed %s  published %s  updated %s  \"%s\"%s"
                .formatted(
                        version.number(),
                        version.editorialClass(),
                        version.at(),
                        date(version.published()),
                        date(version.updated()),
                        version.content().title(),
                        version.note().map(note -> "\n     note: " + note).orElse(""));
    }

    private static String line(VersionDiff.Passage passage) {
        return "     " + passage.place() + ": " + marked(passage);
    }

    private static String marked(VersionDiff.Passage passage) {
        return passage.pieces().stream().map(VersionsCommand::marked).collect(Collectors.joining());
    }

    private static String marked(VersionDiff.Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> piece.text();
            case REMOVED -> "[-" + piece.text().stripTrailing() + "-] ";
            case ADDED -> "{+" + piece.text().stripTrailing() + "+} ";
        };
    }
}
