package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import dateline.publication.SourceOwnership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ninjs says of a story that the terms of a partner have cut, that is another's, or that is under embargo. */
class NinjsUnderTermsTest {
    private static final SourceOwnership WIRE = new SourceOwnership(Set.of(), Set.of("wire"));
    private static final Instant RELEASE = Instant.parse("2026-03-01T20:00:00Z");
    private static final String PAID = "\"isAccessibleForFree\": false";

    @TempDir
    Path folder;

    private PartnerHarness stand;

    private void open(String terms) {
        stand = new PartnerHarness(
                folder, "partners: { w: { title: Wire, profile: ninjs, feed: all, " + terms + " } }", WIRE);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /** The document in each version, which its schema takes. */
    private Stream<JsonNode> documents() {
        return Stream.of("ninjs2", "ninjs3", "ninjs33").map(version -> {
            try {
                JsonNode document = new ObjectMapper().readTree(stand.document("w." + version));
                JsonSchema schema = version.equals("ninjs2") ? NinjsProfileTest.SCHEMA_2 : NinjsProfileTest.SCHEMA;
                assertEquals(Set.of(), schema.validate(document), version);
                return document;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What each version says under this name of the one story; nothing where it says nothing. */
    private Set<String> said(String name) {
        return documents()
                .map(document -> document.at("/associations/0"))
                .map(story -> story.path(name)
                        .asText(story.path(name.toLowerCase(Locale.ROOT)).asText()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "text: full, true, full",
        "text: excerpt, true, partial",
        "paywalled: full, false, full",
        "paywalled: excerpt, false, partial",
        "paywalled: excerpt, true, full"
    })
    @DisplayName("NINJ-02: what is given in part says so, and what is given whole says that")
    void representation(String terms, boolean free, String expected) {
        open(terms);
        stand.story("ferry", "\"isAccessibleForFree\": " + free);

        assertEquals(Set.of(expected), said("representationType"));
    }

    @Test
    @DisplayName(
            "NINJ-10: of somebody else's story of which nobody says whose it is, neither holder nor notice is ours")
    void holderOfAnothersStory() {
        open("third-party: yes");
        stand.story("bare", "\"source\": \"wire\"");

        assertEquals(Set.of(""), said("copyrightHolder"));
        assertEquals(Set.of(""), said("copyrightNotice"));
        assertFalse(stand.document("w.json").contains("© The Harbour Gazette"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"source\": \"wire\", \"siteName\": \"Island News\" | Island News | © Island News",
                "\"source\": \"wire\", \"rights\": \"© Reuters\" | Reuters | © Reuters",
                "\"siteName\": \"The Other Paper\" | The Other Paper | ''",
                "\"siteName\": \"the harbour gazette\" | The Harbour Gazette | © The Harbour Gazette",
                "\"siteName\": \"Gazette online\", \"url\": \"https://www.harbour-gazette.example/x\" | The Harbour Gazette"
                        + " | © The Harbour Gazette",
                "\"section\": \"news\" | The Harbour Gazette | © The Harbour Gazette"
            })
    @DisplayName("NINJ-10: holder and notice name the same, and ours is that of our own stories")
    void holderAndNotice(String more, String holder, String notice) {
        open("third-party: yes");
        stand.story("story", more);

        assertEquals(Set.of(holder), said("copyrightHolder"));
        assertEquals(Set.of(notice), said("copyrightNotice"));
    }

    @Test
    @DisplayName("NINJ-10: a picture of the text has the credit that its caption names")
    void creditOfABodyPicture() {
        open("text: full");
        stand.body(
                "quay",
                "<p>Text.</p><figure><img src='https://a.example/1.jpg'><figcaption>Quay. <small>Ann"
                        + " Photo</small></figcaption></figure><figure><img src='https://a.example/2.jpg'>"
                        + "<figcaption>Quay. Photo: Bo Lens</figcaption></figure><p><img src='https://a.example/3.jpg'></p>");

        assertEquals(
                Set.of("Ann Photo Bo Lens "),
                documents()
                        .map(document -> document.at("/associations/0/associations"))
                        .map(pictures -> Stream.of(0, 1, 2)
                                .map(i -> pictures.path(i).path("by").asText())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("NINJ-04 PART-12: a trusted partner is told until when a story is under embargo, and no longer")
    void embargo() {
        open("embargoed: yes");
        String id = stand.story("secret", "\"embargo\": \"" + RELEASE + "\"");

        assertEquals(
                Set.of(RELEASE.toString()),
                documents()
                        .map(document -> document.at("/associations/0"))
                        .map(story -> story.path("embargoedUntil")
                                .asText(story.path("embargoed").asText()))
                        .collect(Collectors.toSet()));
        assertEquals(Set.of(id), said("uri"));
        Instant told = moved();
        assertTrue(!told.isAfter(stand.clock.instant()) && !first().isAfter(told));
        assertTrue(stand.document("w.json").contains("EMBARGOED until 2026-03-01 20:00 UTC: Ferry secret"));

        stand.clock.set(RELEASE);
        stand.newsroom.applyDueChanges();

        assertFalse(stand.document("w.json").contains("mbargoed"));
        assertFalse(stand.document("w.ninjs2").contains("mbargoed"));
        assertEquals(Set.of(id), said("uri"));
        assertTrue(moved().isAfter(told));
    }

    private Instant moved() {
        return Instant.parse(said("versionCreated").iterator().next());
    }

    private Instant first() {
        return Instant.parse(said("firstCreated").iterator().next());
    }

    @Test
    @DisplayName("LIFE-01: who is not trusted with it, or gets what has to be paid for in no part, is told nothing")
    void nothing() {
        open("embargoed: no");
        stand.story("secret", "\"embargo\": \"" + RELEASE + "\"");
        stand.story("paid", PAID);

        assertTrue(
                documents().allMatch(document -> document.path("associations").isEmpty()));
    }
}
