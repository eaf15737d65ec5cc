package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.publication.Publication;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The locale of whoever starts the program has digits and a calendar of its own. */
class ForeignDigitsTest {
    private static final Pattern FOREIGN = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    private final Locale before = Locale.getDefault();

    @TempDir
    Path data;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @DisplayName("DATE-01: stories are filed, withdrawn and printed with the digits of RFC 822 and RFC 3339")
    @ValueSource(
            strings = {
                "ar-SA-u-nu-arab",
                "ar-EG",
                "fa-IR-u-nu-arabext",
                "hi-IN-u-nu-deva",
                "my-MM-u-nu-mymr",
                "th-TH-u-ca-buddhist-nu-thai"
            })
    void digits(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Publication publication = new PublicationReader(URI.create("http://localhost"))
                .read(Path.of("src/test/resources/golden/feeds"))
                .publication()
                .orElseThrow();
        try (ArticleStore store = SqlArticleStore.open(data, publication.authority(), 2026)) {
            var newsroom = new Newsroom(publication, store, new SetClock(Gazette.MORNING), new Random(2026));
            ArticleId id = newsroom.file(BytesInput.of("wall.txt", "Harbour wall\n\nThe wall is raised.\n"))
                    .get(0)
                    .id()
                    .orElseThrow();
            newsroom.print();

            for (FeedFormat format : FeedFormat.ALL) {
                String feed = text(newsroom, format);
                assertTrue(feed.contains(id.value()), feed);
                assertFalse(FOREIGN.matcher(feed).find(), feed);
            }
            assertEquals(1, newsroom.edition().sequence());
        }
    }

    private static String text(Newsroom newsroom, FeedFormat format) {
        return new String(
                newsroom.edition()
                        .rendition(FeedAddress.ALL, format)
                        .orElseThrow()
                        .bodies()
                        .get(ContentCoding.IDENTITY),
                StandardCharsets.UTF_8);
    }
}
