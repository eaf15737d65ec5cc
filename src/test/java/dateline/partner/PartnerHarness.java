package dateline.partner;

import dateline.Newsroom;
import dateline.feed.ContentCoding;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.yaml.PartnersReader;
import dateline.publication.yaml.PublicationReader;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The Harbour Gazette with a partner of each profile, on a real store. */
final class PartnerHarness implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    static final List<String> RSS = List.of("msn", "smartnews", "gunosy", "line", "flipboard", "newsbreak", "yahoo");
    private static final List<String> NINJS = List.of("ninjs", "ninjs-2", "ninjs-33");

    private static final String PUBLICATION = """
        title: The Harbour Gazette
        description: News from the coast, the islands and the world beyond the breakwater
        site: https://www.harbour-gazette.example/
        base-url: https://feeds.harbour-gazette.example
        authority: harbour-gazette.example
        language: en-GB
        rights: © The Harbour Gazette
        sections: { news: { title: News }, world: { title: World } }
        """;

    private static final String PARTNERS = """
            partners:
              msn: { title: The Harbour Gazette, profile: msn, feed: all }
              smartnews:
                title: Harbour & Gazette
                profile: smartnews
                feed: all
                logo: https://www.harbour-gazette.example/square.png
                wide-logo: https://www.harbour-gazette.example/wide.png
                dark-logo: https://www.harbour-gazette.example/dark.png
              gunosy:
                title: The Harbour Gazette
                profile: gunosy
                feed: all
                logo: https://www.harbour-gazette.example/square.png
                wide-logo: https://www.harbour-gazette.example/wide.png
              line: { title: The Harbour Gazette, profile: line, feed: all }
              flipboard: { title: The Harbour Gazette, profile: flipboard, feed: all }
              newsbreak: { title: The Harbour Gazette, profile: newsbreak, feed: all }
              yahoo: { title: The Harbour Gazette, profile: yahoo, feed: all }
              ninjs: { title: The Harbour Gazette, profile: ninjs, feed: all }
              ninjs-2: { title: The Harbour Gazette, profile: ninjs-2.2, feed: all }
              ninjs-33: { title: The Harbour Gazette, profile: ninjs-3.3, feed: all }
            """;

    final SetClock clock = new SetClock(MORNING);
    final ArticleStore store;
    final Newsroom newsroom;
    final PartnerPublisher press;

    /** The partners of platforms, a profile each. */
    static List<String> platforms() {
        return Stream.concat(RSS.stream(), NINJS.stream()).toList();
    }

    PartnerHarness(Path folder) {
        this(folder, PARTNERS);
    }

    PartnerHarness(Path folder, String partners) {
        this(folder, partners, SourceOwnership.NONE);
    }

    PartnerHarness(Path folder, String partners, SourceOwnership sources) {
        try {
            Path feeds = Files.createDirectories(folder.resolve("feeds"));
            Files.writeString(feeds.resolve(PublicationReader.FILE_NAME), PUBLICATION);
            Publication publication = new PublicationReader(URI.create("http://localhost:8080"))
                    .read(feeds)
                    .publication()
                    .orElseThrow();
            store = SqlArticleStore.open(folder.resolve("data"), publication.authority(), 2026);
            newsroom = new Newsroom(publication, store, clock, new Random(2026));
            press = new PartnerPublisher(store, publication, terms(feeds, publication, partners, sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PartnerTerms> terms(
            Path feeds, Publication publication, String partners, SourceOwnership sources) throws IOException {
        Files.writeString(feeds.resolve(PartnersReader.FILE_NAME), partners);
        var reading = new PartnersReader(Profiles.demands(), Profiles.markingEmbargoes(), sources)
                .read(feeds, Optional.of(publication));
        if (!reading.problems().isEmpty()) {
            throw new AssertionError(reading.problems());
        }
        return reading.partners();
    }

    /** From now on these are the partners. */
    void follow(Path folder, String partners, SourceOwnership sources) {
        Publication publication = newsroom.edition().publication();
        try {
            press.follow(publication, terms(folder.resolve("feeds"), publication, partners, sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files an article form and gives the id. */
    String file(String sourceId, String form) {
        return newsroom.file(BytesInput.of(sourceId + ".json", form))
                .get(0)
                .id()
                .orElseThrow()
                .value();
    }

    /** Files a plain story; each further part of the form is written {@code "key": value}. */
    String story(String sourceId, String... more) {
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        return file(sourceId, """
            {"sourceId": "%s", "title": "Ferry %s leaves the quay on time", "lang": "en-GB",
             "bodyHtml": "<p>The ferry %s left the quay at nine.</p>"%s}
            """.formatted(sourceId, sourceId, sourceId, further));
    }

    /** A story whose body is this. */
    String body(String sourceId, String html, String... more) {
        String escaped = html.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String further = more.length == 0 ? "" : ", " + String.join(", ", more);
        return file(sourceId, """
            {"sourceId": "%s", "title": "Ferry %s leaves the quay on time", "lang": "en", "bodyHtml": "%s"%s}
            """.formatted(sourceId, sourceId, escaped, further));
    }

    /** A story with everything that a partner can get, a plain one, one that was withdrawn, and one that is held. */
    void fileEverything() {
        file("bridge", """
            {"sourceId": "bridge", "title": "Harbour bridge: “5 < 6” & other sums", "lang": "en-GB",
             "standfirst": "The council's figures were wrong.", "section": "news", "sections": ["world"],
             "tags": ["Harbour", "Bridges & roads"], "authors": ["Mara Lindqvist", "Tom O'Dell"],
             "url": "https://www.harbour-gazette.example/bridge?id=3", "published": "2026-03-01T07:00:00Z",
             "expires": "2026-06-01T00:00:00Z", "rights": "© Ada Quill",
             "image": {"url": "https://img.harbour-gazette.example/bridge.jpg", "alt": "A bridge in the fog",
                       "caption": "The bridge on Monday.", "credit": "Ada Quill", "width": 1200, "height": 800,
                       "type": "image/jpeg", "length": 204800, "syndicate": true},
             "related": [{"title": "The old bridge", "url": "https://www.harbour-gazette.example/old"}],
             "bodyHtml": "<p>The bridge is 300 metres long; see <a href='http://plain.example/x'>the plan</a>.</p>\
            <h2>Sums</h2><ul><li>one</li><li>two <b>or</b> three</li></ul>\
            <figure><img src='https://img.harbour-gazette.example/plan.png' alt='Plan'><figcaption>The plan</figcaption></figure>\
            <blockquote><p>Not 400.</p></blockquote><aside><p>An aside.</p></aside><pre>line one\\nline two</pre>\
            <table><caption>Length</caption><tr><th>Year</th><th>Metres</th></tr><tr><td>2026</td><td>300</td></tr></table>\
            <video src='https://media.harbour-gazette.example/bridge.mp4'></video>"}
            """);
        story("plain", "\"published\": \"2026-03-01T07:30:00Z\"");
        String killed = story(
                "killed",
                "\"published\": \"2026-03-01T06:00:00Z\"",
                "\"url\": \"https://www.harbour-gazette.example/killed\"");
        String held = story("held", "\"published\": \"2026-03-01T06:30:00Z\"");
        RSS.forEach(this::fetch);
        NINJS.forEach(this::fetch);
        fetch("own");
        clock.set(MORNING.plusSeconds(600));
        newsroom.actions().withdraw(killed, "Published too early", Optional.empty());
        clock.set(MORNING.plusSeconds(1200));
        newsroom.actions().hold(held);
    }

    /** The document of this name, such as {@code own.atom}, as it is now. */
    String document(String file) {
        String slug = file.substring(0, file.lastIndexOf('.'));
        Partner partner = press.partner(slug).flatMap(known -> known.at(file)).orElseThrow();
        byte[] bytes =
                press.feed(partner, clock.instant()).orElseThrow().bodies().get(ContentCoding.IDENTITY);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The partner is served its feed, if there is such a partner. */
    void fetch(String partner) {
        press.partner(partner)
                .flatMap(known -> press.feed(known, Instant.EPOCH))
                .ifPresent(feed -> press.served(feed, partner, clock.instant()));
    }

    byte[] bytes(String partner) {
        return press.partner(partner)
                .flatMap(known -> press.feed(known, Instant.EPOCH))
                .orElseThrow()
                .bodies()
                .get(ContentCoding.IDENTITY);
    }

    String text(String partner) {
        return new String(bytes(partner), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        press.ledger().writeAll();
        store.close();
    }
}
