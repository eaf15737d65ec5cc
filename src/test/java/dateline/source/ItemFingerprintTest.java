package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dateline.article.RelatedLink;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.model.RawArticleBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stores hold these digests: one that moves makes every item of every feed a changed one. */
class ItemFingerprintTest {
    private static final String SITE = "https://www.harbour-gazette.example/";

    private static RawArticleBuilder everything() {
        return new RawArticleBuilder()
                .title("Ferry returns")
                .standfirst("After a month in dock")
                .body(Markup.HTML, "<p>The ferry is back.</p>")
                .byline(new Byline("Mara Lindqvist", Optional.of(SITE + "mara"), Optional.empty()))
                .sourceId("wire-7")
                .url(SITE + "ferry")
                .baseUrl(SITE)
                .section("news")
                .sections(List.of("coast"))
                .tags(List.of("ferry", "harbour"))
                .lang("en")
                .published(RawDate.of("Tue, 24 Nov 2026 09:30:00 GMT"))
                .updated(new RawDate("2026-11-24T10:00:00Z", Optional.of(OffsetDateTime.parse("2026-11-24T10:00:00Z"))))
                .image(Picture.at(SITE + "ferry.jpg"))
                .enclosure(new RawEnclosure(SITE + "ferry.mp3", Optional.of("audio/mpeg"), Optional.of("120000")))
                .embargo("2026-11-24T09:00:00Z")
                .expires("2027-01-01T00:00:00Z")
                .rights("© The Harbour Gazette")
                .siteName("The Harbour Gazette")
                .readingMinutes(2)
                .related(new RelatedLink("Bridge repair", Optional.of(SITE + "bridge")))
                .source("wire")
                .permalink()
                .accessibleForFree(true)
                .repair("A tag was closed.")
                .confidence("title", 0.5);
    }

    private static RawArticle little() {
        return new RawArticleBuilder().title("Ferry").body(Markup.TEXT, "Back.").done();
    }

    @Test
    void theFingerprintOfAnItemIsTheOneThatStoresHold() {
        assertEquals(
                "317afa4bcf059c9e899cc0bbb0622abe840b333a3eae97d8d626df16770909da",
                ItemFingerprint.of(everything().done()));
        assertEquals("8dd7e88df9db31850bc36aae9dd3e184f458258887c58820b8746f4efe494e50", ItemFingerprint.of(little()));
    }

    @Test
    void theNameOfAnItemWithoutOneIsTheOneThatStoresHold() {
        assertEquals(
                "text:cf9ed018f2b8633ec5f7a354532d461927a3f794ddb7200e4f728671fe59e91e",
                ItemFingerprint.name(little()));
    }

    @Test
    void whateverTheFeedSaysCounts() {
        assertNotEquals(
                ItemFingerprint.of(everything().done()),
                ItemFingerprint.of(everything().rights("© Somebody else").done()));
    }
}
