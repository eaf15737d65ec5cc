package dateline.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.feed.ContentCoding;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.publish.Edition;
import dateline.ingest.Inbox;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.ReceiptForm;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One folder of {@code golden/}: what is filed and when, and what must come of it.
 *
 * <p>{@code filed/} holds the inputs; each name begins with the time at which it is filed ({@code 2026-03-01T10.00Z}),
 * followed by its path in the inbox. A name that goes on with {@code !} and a verb, such as {@code !withdraw.yaml}, is an
 * editor's act on the story that was filed from the place {@code story}. {@code expect/} holds {@code receipts.txt} and the bytes of feeds.
 */
final class GoldenStory {
    private static final int TIME_LENGTH = "2026-03-01T10.00Z".length();
    private static final List<String> DEFAULT_OUTPUTS = List.of("all.rss", "all.atom", "all.json");
    private static final long SEED = 2026;
    private static final int YEAR = 2026;

    private final Path folder;
    private final Path work;
    private final Publication publication;

    GoldenStory(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
        Path own = folder.resolve("feeds");
        Path feeds = Files.isDirectory(own) ? own : folder.resolveSibling("feeds");
        PublicationReader.Reading reading =
                new PublicationReader(URI.create("https://feeds.harbour-gazette.example")).read(feeds);
        assertEquals(List.of(), reading.problems());
        this.publication = reading.publication().orElseThrow();
    }

    /** What came of it, by file name. */
    Map<String, String> play() throws IOException {
        assertTrue(Files.size(folder.resolve("about.txt")) > 0, "about.txt says what the story shows");
        var clock = new SetClock(Instant.EPOCH);
        var receipts = new ArrayList<String>();
        Map<String, String> outputs;
        try (ArticleStore store = SqlArticleStore.open(work.resolve("data"), publication.authority(), YEAR)) {
            var newsroom = new Newsroom(publication, store, clock, new Random(SEED));
            for (Path filed : filings()) {
                clock.set(timeOf(filed));
                newsroom.applyDueChanges();
                if (isAct(filed)) {
                    receipts.add(GoldenAct.read(filed).carryOut(newsroom.actions(), store));
                } else {
                    newsroom.file(place(filed)).forEach(receipt -> receipts.add(line(receipt)));
                }
                newsroom.print();
            }
            outputs = outputs(newsroom.edition());
        }
        assertEquals(outputs, outputsAfterRestart(clock), "a restart gives the same bytes");
        outputs.put("receipts.txt", String.join("\n", receipts) + "\n");
        return outputs;
    }

    private String line(Receipt receipt) {
        return ReceiptForm.forPeople(receipt).replace(work.resolve("inbox").toString(), "inbox");
    }

    /** What is expected, by file name. */
    Map<String, String> expected() throws IOException {
        var expected = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder.resolve("expect"))) {
            for (Path file : files.toList()) {
                expected.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return expected;
    }

    void write(Map<String, String> outputs) throws IOException {
        Files.createDirectories(folder.resolve("expect"));
        for (var output : outputs.entrySet()) {
            Files.writeString(folder.resolve("expect").resolve(output.getKey()), output.getValue());
        }
    }

    private Map<String, String> outputsAfterRestart(SetClock clock) throws IOException {
        try (ArticleStore store = SqlArticleStore.open(work.resolve("data"), publication.authority(), YEAR)) {
            var newsroom = new Newsroom(publication, store, clock, new Random(SEED));
            newsroom.print();
            return outputs(newsroom.edition());
        }
    }

    private Map<String, String> outputs(Edition edition) throws IOException {
        for (Feed feed : edition.feeds()) {
            for (FeedFormat format : FeedFormat.ALL) {
                Oracles.read(edition.rendition(feed.address(), format).orElseThrow());
            }
        }
        var outputs = new TreeMap<String, String>();
        for (String name : wanted()) {
            int dot = name.lastIndexOf('.');
            var address = new FeedAddress(name.substring(0, dot).replace('~', '/'));
            FeedFormat format = FeedFormat.ofExtension(name.substring(dot + 1)).orElseThrow();
            Optional<Rendition> rendition = edition.rendition(address, format);
            assertFalse(rendition.isEmpty(), "there is no feed " + name);
            Oracles.read(rendition.get());
            outputs.put(name, new String(rendition.get().bodies().get(ContentCoding.IDENTITY), StandardCharsets.UTF_8));
        }
        return outputs;
    }

    private List<String> wanted() throws IOException {
        Path expect = folder.resolve("expect");
        if (!Files.isDirectory(expect)) {
            return DEFAULT_OUTPUTS;
        }
        try (Stream<Path> files = Files.list(expect)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("receipts.txt"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> filings() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("filed"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isAct(file) || !isSideFile(file))
                    .sorted()
                    .toList();
        }
    }

    private boolean isAct(Path filed) {
        return nameOf(filed).startsWith("!", TIME_LENGTH + 1);
    }

    private static boolean isSideFile(Path file) {
        return file.toString().endsWith(".yaml");
    }

    private String nameOf(Path filed) {
        return folder.resolve("filed").relativize(filed).toString();
    }

    private Instant timeOf(Path filed) {
        return Instant.parse(
                nameOf(filed).substring(0, TIME_LENGTH).replace('.', ':').replace("Z", ":00Z"));
    }

    /** Puts the input where an editor would put it. */
    private FileInput place(Path filed) throws IOException {
        Path inbox = work.resolve("inbox");
        Path target = inbox.resolve(nameOf(filed).substring(TIME_LENGTH + 1));
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(filed));
        Path sideFile = filed.resolveSibling(withoutExtension(filed) + ".yaml");
        if (Files.exists(sideFile)) {
            Files.write(target.resolveSibling(withoutExtension(target) + ".yaml"), Files.readAllBytes(sideFile));
        }
        return new Inbox(inbox, slug -> publication.section(slug).isPresent())
                .input(target)
                .orElseThrow();
    }

    private static String withoutExtension(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
