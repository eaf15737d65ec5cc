package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.golden.SetClock;
import dateline.ingest.Inbox;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer program reads the inbox anew, for it may read it better; nobody sees a story twice for it. */
class ReadAnewTest {
    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(Gazette.MORNING);
    private final List<String> read = new ArrayList<>();
    private Publication publication;
    private ArticleStore store;

    @BeforeEach
    void open() throws IOException {
        publication = new PublicationReader(URI.create("http://localhost"))
                .read(Path.of("src/test/resources/golden/feeds"))
                .publication()
                .orElseThrow();
        store = SqlArticleStore.open(folder.resolve("data"), publication.authority(), 2026);
        Path inbox = Files.createDirectories(folder.resolve("inbox/world"));
        Files.writeString(
                inbox.resolve("seal.txt"), "Seal asleep\n\nA grey seal slept through the launch of the lifeboat.");
        Files.writeString(
                inbox.resolve("pier.txt"), "Pier closed\n\nThe pier is closed until Friday because of the storm.");
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A program of this version, whose reader adds these words to each standfirst. */
    private Newsroom newsroom(String version, String standfirst) {
        var newsroom = new Newsroom(publication, store, clock, new Random(2026), version);
        newsroom.completeWith(
                (content, sender) -> {
                    read.add(content.title());
                    return standfirst.isEmpty()
                            ? content
                            : content.toBuilder()
                                    .standfirst(Optional.of(standfirst))
                                    .build();
                },
                id -> {});
        return newsroom;
    }

    private List<Receipt> file(Newsroom newsroom) {
        read.clear();
        var receipts = new ArrayList<Receipt>();
        newsroom.file(
                new Inbox(
                                folder.resolve("inbox"),
                                slug -> publication.section(slug).isPresent())
                        .inputs().stream().map(Input.class::cast).iterator(),
                receipts::add);
        return receipts;
    }

    private static String printed(Newsroom newsroom) {
        newsroom.print();
        return new String(
                newsroom.edition()
                        .rendition(
                                FeedAddress.ALL, FeedFormat.ofExtension("atom").orElseThrow())
                        .orElseThrow()
                        .bodies()
                        .get(ContentCoding.IDENTITY),
                StandardCharsets.UTF_8);
    }

    private Article article(ArticleId id) {
        return store.read(reader -> reader.article(id)).orElseThrow();
    }

    @Test
    void aNewerProgramReadsAnewAndChangesNothingThatIsReadAsBefore() {
        var first = newsroom("1.0", "");
        List<Receipt> filed = file(first);
        String before = printed(first);
        Long sequence = store.read(reader -> reader.sequence());
        clock.set(Gazette.MORNING.plus(Duration.ofDays(3)));

        List<Receipt> again = file(newsroom("1.0", ""));
        assertEquals(List.of(), read, "the same program has read it already");
        var newer = newsroom("1.1", "");
        List<Receipt> anew = file(newer);

        assertEquals(2, read.size());
        for (List<Receipt> receipts : List.of(again, anew)) {
            assertTrue(receipts.stream().allMatch(receipt -> receipt.outcome() == Outcome.UNCHANGED));
            assertEquals(ids(filed), ids(receipts));
        }
        assertEquals(sequence, store.read(reader -> reader.sequence()));
        assertEquals(before, printed(newer));
    }

    @Test
    void whatANewerProgramReadsBetterIsACosmeticRepairThatMovesNoDate() {
        List<Receipt> filed = file(newsroom("1.0", ""));
        OffsetDateTime updated = article(filed.get(0).id().orElseThrow()).updated();
        clock.set(Gazette.MORNING.plus(Duration.ofDays(3)));

        List<Receipt> anew = file(newsroom("1.1", "From the harbour"));

        assertEquals(ids(filed), ids(anew));
        Article article = article(filed.get(0).id().orElseThrow());
        assertEquals(Optional.of("From the harbour"), article.content().standfirst());
        assertEquals(EditorialClass.REFILE, article.editorialClass());
        assertEquals(updated, article.updated());
    }

    @Test
    void whatAnEditorHasPutRightStaysSoHoweverTheFileIsRead() {
        var first = newsroom("1.0", "");
        ArticleId id = file(first).get(0).id().orElseThrow();
        String title = article(id).content().title();
        first.actions()
                .correct(
                        id.value(),
                        BytesInput.of(
                                "c.txt",
                                (title + "\n\nThe harbour master has put it right.").getBytes(StandardCharsets.UTF_8)),
                        "It said otherwise before.");
        Content corrected = article(id).content();

        file(newsroom("1.1", "From the harbour"));

        assertEquals(corrected.body(), article(id).content().body());
    }

    private static List<ArticleId> ids(List<Receipt> receipts) {
        return receipts.stream().map(receipt -> receipt.id().orElseThrow()).toList();
    }
}
