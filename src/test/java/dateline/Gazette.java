package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.editorial.EditorialActions;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Receipt;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The newsroom of The Harbour Gazette on a real store, with a clock that the test sets. */
public final class Gazette implements AutoCloseable {
    public static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    final SetClock clock = new SetClock(MORNING);
    public final ArticleStore store;
    final Newsroom newsroom;

    public Gazette(Path data) {
        this(data, new Random(2026));
    }

    Gazette(Path data, RandomGenerator random) {
        store = SqlArticleStore.open(data, publication().authority(), 2026);
        newsroom = new Newsroom(publication(), store, clock, random);
    }

    static Publication publication() {
        return new PublicationReader(URI.create("https://feeds.harbour-gazette.example"))
                .read(Path.of("src/test/resources/golden/feeds"))
                .publication()
                .orElseThrow();
    }

    public EditorialActions editorialActions() {
        return newsroom.actions();
    }

    /** A story in the article form; each part of the form is written {@code key: value} in JSON. */
    public static Input story(String sourceId, String title, String text, String... more) {
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        return BytesInput.of(
                sourceId + ".json",
                "{\"sourceId\": \"%s\", \"title\": \"%s\", \"bodyText\": \"%s\", \"section\": \"world\"%s}"
                        .formatted(sourceId, title, text, further));
    }

    /** Files one input and gives its receipt. */
    public Receipt file(Input input) {
        List<Receipt> receipts = newsroom.file(input);
        assertEquals(1, receipts.size());
        return receipts.get(0);
    }

    /** Files a story and gives its id. */
    public String filed(String sourceId, String title, String text, String... more) {
        return file(story(sourceId, title, text, more)).id().orElseThrow().value();
    }

    public Article article(String id) {
        return store.read(reader -> reader.article(new ArticleId(id))).orElseThrow();
    }

    /** This time of the day of {@link #MORNING}, at which whatever is due turns. */
    public void at(String time) {
        clock.set(Instant.parse("2026-03-01T" + time + "Z"));
        newsroom.applyDueChanges();
    }

    public List<Change.Kind> changes() {
        return store.read(reader -> reader.changesAfter(0, 100)).stream()
                .map(Change::kind)
                .toList();
    }

    /** The feed of everything in this format, as it is printed now. */
    public String feed(String extension) {
        newsroom.print();
        FeedFormat format = FeedFormat.ofExtension(extension).orElseThrow();
        byte[] bytes = newsroom.edition()
                .rendition(FeedAddress.ALL, format)
                .orElseThrow()
                .bodies()
                .get(ContentCoding.IDENTITY);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        store.close();
    }
}
