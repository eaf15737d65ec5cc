package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An export that goes on follows every change, in the order that readers need. */
class WatchingExportTest extends ExportTestCase {
    /** The folder holds a change as soon as it is told of. */
    @Test
    void anExportThatWatchesFollowsEveryChange() throws Exception {
        String first = exported.file("Dinghy", "");
        try (var export = new WatchedExport(commandLine, out)) {
            assertEquals(0, export.left());
            export.watch();

            String second = exported.file("Ketch", ", \"tags\": [\"sails\"]");
            export.awaitChange(
                    () -> Files.readString(out.resolve("feeds/all.atom")).contains("Ketch"));
            assertTrue(Files.readString(out.resolve("feeds/tag/sails.rss")).contains("Ketch"));
            assertTrue(Files.exists(out.resolve("articles/" + second + ".html.br")));
            assertEquals(2, changeDocuments());

            assertEquals(2, commandLine.run("", "export", out.toString()).status());

            commandLine.run("", "withdraw", first, "--reason", "Sunk.");
            export.awaitChange(() -> !exported.isAnywhere("Dinghy"));
            export.stop();
            assertEquals(List.of(), missing());
        }
    }

    @Test
    @DisplayName("A watching export writes a story before the feeds that lead to it")
    void noFeedLeadsToAPageThatIsNotThereYet() throws Exception {
        exported.file("Dinghy", "");
        var stopped = new AtomicBoolean();
        try (var export = new WatchedExport(commandLine, out)) {
            export.watch();
            CompletableFuture<Set<String>> reading = CompletableFuture.supplyAsync(() -> deadLinks(stopped));

            exported.file("Ketch", ", \"tags\": [\"sails\"]");
            export.awaitChange(
                    () -> Files.readString(out.resolve("feeds/all.atom")).contains("Ketch"));

            stopped.set(true);
            assertEquals(Set.of(), reading.get(60, TimeUnit.SECONDS));
            export.stop();
        }
    }

    @Test
    @DisplayName("A story that is taken down leaves the feeds before the pages of others are there")
    void aTakedownWaitsForNobody() throws Exception {
        String first = exported.file("Dinghy", "");
        try (var export = new WatchedExport(commandLine, out)) {
            commandLine.run(ExportHarness.cutters(), "ingest", "-");
            commandLine.run("", "withdraw", first, "--reason", "Sunk.");

            export.watch();
            export.awaitChange(() -> !exported.isAnywhere("Dinghy"));

            export.stop();
        }
        try (Stream<Path> pages = Files.list(out.resolve("articles"))) {
            List<FileTime> written = pages.filter(page -> page.toString().endsWith(".html"))
                    .map(WatchingExportTest::written)
                    .sorted()
                    .toList();
            assertEquals(60, written.size());
            assertTrue(written(out.resolve("feeds/all.json")).compareTo(written.get(59)) < 0);
        }
    }

    /** The time of a file is that of what it tells; when it got that the system alone knows. */
    private static FileTime written(Path file) {
        try {
            return (FileTime) Files.getAttribute(file, "unix:ctime");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which pages a reader has not found that the feed leads to, until it is stopped. */
    private Set<String> deadLinks(AtomicBoolean stopped) {
        var dead = new TreeSet<String>();
        try {
            while (!stopped.get()) {
                Matcher link =
                        Pattern.compile("/articles/\\w+").matcher(Files.readString(out.resolve("feeds/all.json")));
                while (link.find()) {
                    if (!Files.exists(out.resolve(link.group().substring(1) + ".html"))) {
                        dead.add(link.group());
                    }
                }
            }
            return dead;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long changeDocuments() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("_changes/feeds/all"))) {
            return files.filter(file -> file.toString().endsWith(".rss")).count();
        }
    }

    private List<String> missing() throws IOException {
        return exported.manifest()
                .path("files")
                .valueStream()
                .map(entry -> entry.path("file").asText())
                .filter(file -> !Files.exists(Path.of(out.toUri().resolve(file))))
                .toList();
    }
}
