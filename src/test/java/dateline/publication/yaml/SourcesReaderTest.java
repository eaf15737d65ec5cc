package dateline.publication.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.publication.ConfigurationFolder;
import dateline.publication.Publication;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.SourceTerms.Replacement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesReaderTest {
    private static final String PUBLICATION = """
            title: The Harbour Gazette
            description: News from the coast
            site: https://www.harbour-gazette.example/
            authority: harbour-gazette.example
            language: en
            sections: { news: { title: News }, world: { title: World } }
            """;

    @TempDir
    Path folder;

    private Optional<Publication> publication = Optional.empty();

    @BeforeEach
    void writePublication() throws IOException {
        Files.writeString(folder.resolve(PublicationReader.FILE_NAME), PUBLICATION);
        publication = new PublicationReader(ConfigurationFolder.DEFAULT_BASE_URL)
                .read(folder)
                .publication();
    }

    private SourcesReader.Reading read(String yaml) throws IOException {
        Files.writeString(folder.resolve(SourcesReader.FILE_NAME), yaml);
        return new SourcesReader(
                        selector -> selector.contains("[") ? Optional.of("a bracket is open") : Optional.empty())
                .read(folder, publication);
    }

    private SourceTerms one(String yaml) throws IOException {
        SourcesReader.Reading reading = read(yaml);
        assertEquals(List.of(), reading.problems());
        return reading.sources().get(0);
    }

    @Test
    void aFeedNeedsNothingButItsAddress() throws IOException {
        SourceTerms wire = one("sources: { wire: { feed: https://www.wire.example/feed.xml } }");

        assertEquals("wire", wire.name());
        assertEquals(Kind.FEED, wire.kind());
        assertEquals(List.of(URI.create("https://www.wire.example/feed.xml")), wire.addresses());
        assertEquals(Duration.ofMinutes(15), wire.every());
        assertTrue(wire.obeysRobots());
        assertFalse(wire.measureImages());
    }

    @Test
    void everyKeyIsRead() throws IOException {
        SourceTerms wire = one("""
                measure-images: true
                sources:
                  wire:
                    pages: [https://www.wire.example/a, https://www.wire.example/b]
                    every: 2 h
                    section: world
                    rights: © The Wire
                    third-party: true
                    keep-ids: true
                    full-text: true
                    selectors: { title: h1, body: div.story, byline: .by, published: time, remove: [.ad, "#share"] }
                    replace: [{ find: "colour ", with: "color " }, { find: advert }]
                    idle-alarm: 24
                    images: measure
                    allow-private: [CMS.internal, "10.0.0.5:8080"]
                    robots: ignore
                    authorization: WIRE_TOKEN
                """);

        assertEquals(2, wire.addresses().size());
        assertEquals(Duration.ofHours(2), wire.every());
        assertEquals(Optional.of("world"), wire.section());
        assertEquals(Optional.of("© The Wire"), wire.rights());
        assertTrue(wire.thirdParty() && wire.keepIds() && wire.fullText() && wire.measureImages());
        assertEquals(Optional.of("div.story"), wire.selectors().body());
        assertEquals(List.of(".ad", "#share"), wire.selectors().remove());
        assertEquals(List.of(new Replacement("colour ", "color "), new Replacement("advert", "")), wire.replace());
        assertEquals(Optional.of(Duration.ofHours(24)), wire.idleAlarm());
        assertEquals(Set.of("cms.internal", "10.0.0.5:8080"), wire.allowPrivate());
        assertFalse(wire.obeysRobots());
        assertEquals(Optional.of("WIRE_TOKEN"), wire.authorizationVariable());
    }

    @Test
    void aWebhookNamesItsSenderAndWhereItsSecretIs() throws IOException {
        SourceTerms ghost = one("sources: { site: { webhook: { sender: ghost, secret: GHOST_SECRET } } }");

        assertEquals(
                Optional.of(new SourceTerms.SourceWebhookTerms("ghost", "GHOST_SECRET", "X-Ghost-Signature")),
                ghost.webhook());
    }

    @Test
    void aNewsroomWithoutTheFileHasNoSources() {
        var reading = new SourcesReader(selector -> Optional.empty()).read(folder, publication);

        assertEquals(List.of(), reading.sources());
        assertEquals(List.of(), reading.problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wire: { feet: https://a.example/ }|feet: there is no key “feet” here. Did you mean feed?",
                "wire: { every: 5 min }|it does not say where its stories come from",
                "wire: { feed: https://a.example/, sitemap: https://a.example/s }|has feed and sitemap",
                "wire: { feed: www.wire.example/feed }|Write https://www.wire.example/feed",
                "wire: { feed: file:///etc/passwd }|does not begin with https://",
                "wire: { feed: https://me:secret@a.example/ }|is no web address",
                "wire: { feed: https://a.example/, every: 5 }|Write a number and a unit, such as 15 min or 2 h",
                "wire: { feed: https://a.example/, every: 10 s }|is no time from 1 minute to 30 days",
                "wire: { feed: https://a.example/, section: word }|Did you mean world?",
                "wire: { feed: https://a.example/, third-party: yes please }|Write third-party: true",
                "wire: { feed: https://a.example/, idle-alarm: soon }|Write a whole number from 1 to 8760",
                "wire: { feed: https://a.example/, images: big }|Write measure or keep",
                "wire: { feed: https://a.example/, allow-private: [http://x/] }|is no host",
                "wire: { feed: https://a.example/, selectors: { body: 'a[b' } }|is no CSS selector",
                "wire: { feed: https://a.example/, replace: [{ with: x }] }|“find” is missing",
                "wire: { feed: https://a.example/, authorization: Bearer t0psecret }|never the secret",
                "wire: { webhook: { sender: blogger, secret: S } }|Write ghost or wordpress",
                "wire: { webhook: { sender: ghost } }|“secret” is missing",
                "The Wire: { feed: https://a.example/ }|Write the-wire",
                "inbox: { feed: https://a.example/ }|is taken"
            })
    void aMistakeIsToldWithItsLineAndAdvice(String source, String told) throws IOException {
        var reading = read("# sources\nsources:\n  " + source + "\n");

        assertEquals(List.of(), reading.sources());
        assertTrue(
                reading.problems().stream()
                        .anyMatch(problem -> problem.line() == 3
                                && problem.sentence().contains(told)
                                && problem.file().endsWith(SourcesReader.FILE_NAME)),
                reading.problems()::toString);
    }

    @Test
    void aSecretThatWasWrittenIntoTheFileIsNotRepeated() throws IOException {
        var reading = read("sources: { wire: { feed: https://a.example/, authorization: Bearer t0psecret } }");

        assertFalse(reading.problems().isEmpty());
        assertTrue(reading.problems().stream()
                .noneMatch(problem -> problem.sentence().contains("t0psecret")));
    }
}
