package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleInput;
import dateline.publication.PageSelectors;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.publication.SourceTerms.SourceWebhookTerms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final String SECRET = "ebb and flow";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String POST = """
            {"post": {"current": {"id": "63f", "title": "Bridge opens", "html": "<p>After nine nights.</p>",
              "status": "published", "visibility": "public", "custom_excerpt": "Lorries first",
              "url": "https://www.gazette.example/bridge/", "published_at": "2026-11-23T12:00:00.000Z",
              "feature_image": "https://www.gazette.example/b.jpg", "feature_image_alt": "A bridge",
              "authors": [{"name": "Mara Lindqvist"}], "tags": [{"name": "Harbour"}, {"name": "#internal"}]},
              "previous": {"status": "draft"}}}
            """;

    private static SourceTerms terms(String sender) {
        return new SourceTerms(
                "site",
                Kind.WEBHOOK,
                List.of(),
                Duration.ofMinutes(15),
                Optional.of("news"),
                Optional.of("© Gazette"),
                false,
                false,
                false,
                PageSelectors.NONE,
                List.of(),
                Optional.empty(),
                false,
                Set.of(),
                true,
                Optional.empty(),
                Optional.of(new SourceWebhookTerms(sender, "SITE_SECRET", "X-Signature")),
                Optional.empty());
    }

    private static Webhook webhook(String sender) {
        return Webhooks.webhook(terms(sender), name -> Optional.of(SECRET), InstantSource.fixed(NOW))
                .orElseThrow();
    }

    private static byte[] hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String secret, String text) throws Exception {
        return HexFormat.of().formatHex(hmac(secret, text));
    }

    private static Function<String, Optional<String>> header(String value) {
        return name -> name.equals("X-Signature") ? Optional.of(value) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RawArticle story(String sender, String message) {
        var story = assertInstanceOf(WebhookMessage.Story.class, webhook(sender).read(bytes(message)));
        return assertInstanceOf(RawArticleInput.class, story.input()).rawArticle();
    }

    @Test
    @DisplayName("SEC-06: a message of Ghost is believed when its body and its time are signed with the secret")
    void ghostSignsBodyAndTime() throws Exception {
        long time = NOW.minusSeconds(60).toEpochMilli();
        String signed = "sha256=" + hex(SECRET, POST + time) + ", t=" + time;

        assertTrue(webhook("ghost").isAuthentic(header(signed), bytes(POST)));
        assertFalse(webhook("ghost").isAuthentic(header(signed), bytes(POST + " ")));
        assertFalse(webhook("ghost").isAuthentic(header(signed.replace("t=", "t=1")), bytes(POST)));
        assertFalse(webhook("ghost").isAuthentic(name -> Optional.empty(), bytes(POST)));
    }

    @Test
    void anOldMessageOfGhostIsNotTakenAgain() throws Exception {
        long time = NOW.minus(Duration.ofMinutes(6)).toEpochMilli();
        String signed = "sha256=" + hex(SECRET, POST + time) + ", t=" + time;

        assertFalse(webhook("ghost").isAuthentic(header(signed), bytes(POST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00, t=1", "t=1", "sha256=zz, t=abc"})
    void aDamagedSignatureIsNone(String signature) {
        assertFalse(webhook("ghost").isAuthentic(header(signature), bytes(POST)));
        assertFalse(webhook("wordpress").isAuthentic(header(signature), bytes(POST)));
    }

    @Test
    void wordPressSignsTheBodyInEitherNotation() throws Exception {
        Webhook webhook = webhook("wordpress");

        assertTrue(webhook.isAuthentic(header(hex(SECRET, "{}")), bytes("{}")));
        assertTrue(webhook.isAuthentic(header("sha256=" + hex(SECRET, "{}")), bytes("{}")));
        assertTrue(webhook.isAuthentic(header(Base64.getEncoder().encodeToString(hmac(SECRET, "{}"))), bytes("{}")));
        assertFalse(webhook.isAuthentic(header(hex("another secret", "{}")), bytes("{}")));
    }

    @Test
    void withoutItsSecretThereIsNoWebhook() {
        assertEquals(
                Optional.empty(), Webhooks.webhook(terms("ghost"), name -> Optional.empty(), InstantSource.fixed(NOW)));
        assertEquals(
                Optional.empty(), Webhooks.webhook(terms("ghost"), name -> Optional.of(" "), InstantSource.fixed(NOW)));
    }

    @Test
    void aPostOfGhostIsAStory() {
        RawArticle story = story("ghost", POST);

        assertEquals(Optional.of("Bridge opens"), story.title());
        assertEquals(Optional.of("63f"), story.sourceId());
        assertEquals(Optional.of("site"), story.source());
        assertEquals(Optional.of("© Gazette"), story.rights());
        assertEquals(Optional.of("https://www.gazette.example/bridge/"), story.url());
        assertEquals(Optional.of("Lorries first"), story.standfirst());
        assertEquals("Mara Lindqvist", story.bylines().get(0).name());
        assertEquals(List.of("Harbour"), story.tags());
        assertEquals(Optional.of("A bridge"), story.image().orElseThrow().alt());
    }

    @Test
    @DisplayName("C: what is not public at its source does not become public here")
    void draftsAndPostsForMembersAreNoStories() {
        String draft = POST.replace("\"published\"", "\"draft\"");
        String members = POST.replace("\"public\"", "\"members\"");

        assertInstanceOf(WebhookMessage.TakenBack.class, webhook("ghost").read(bytes(draft)));
        assertInstanceOf(WebhookMessage.TakenBack.class, webhook("ghost").read(bytes(members)));
        assertInstanceOf(WebhookMessage.Ignored.class, webhook("ghost").read(bytes("{\"page\": {\"current\": {}}}")));
    }

    @Test
    @DisplayName("K: what its source takes back is taken back, by every name that it has")
    void aPostThatIsUnpublishedOrDeletedIsTakenBack() {
        String unpublished = POST.replace("\"published\"", "\"draft\"")
                .replace("\"previous\": {\"status\": \"draft\"}", "\"previous\": {\"status\": \"published\"}");
        String deleted = """
                {"post": {"current": {}, "previous": {"id": "63f", "url": "https://www.gazette.example/bridge/"}}}
                """;
        List<String> names = List.of("id:site:63f", "url:https://www.gazette.example/bridge/");

        var first = assertInstanceOf(
                WebhookMessage.TakenBack.class, webhook("ghost").read(bytes(unpublished)));
        var second = assertInstanceOf(
                WebhookMessage.TakenBack.class, webhook("ghost").read(bytes(deleted)));

        assertEquals(names, first.input().aliases());
        assertFalse(first.input().recall().forGood());
        assertEquals(names, second.input().aliases());
        assertTrue(second.input().recall().forGood());
    }

    @Test
    void aPostOfWordPressIsAStoryInBothForms() {
        RawArticle table = story("wordpress", """
                {"post_id": 7, "post": {"ID": 7, "post_title": "Bridge opens", "post_content": "<p>Text</p>",
                 "post_status": "publish", "post_type": "post", "post_date_gmt": "2026-11-23 12:00:00"},
                 "post_permalink": "https://www.gazette.example/bridge/",
                 "taxonomies": {"post_tag": {"harbour": {"name": "Harbour"}}}}
                """);
        RawArticle rest = story("wordpress", """
                {"id": 7, "title": {"rendered": "Bridge opens"}, "content": {"rendered": "<p>Text</p>",
                 "protected": false}, "status": "publish", "type": "post", "date_gmt": "2026-11-23T12:00:00",
                 "link": "https://www.gazette.example/bridge/"}
                """);

        assertEquals(Optional.of("Bridge opens"), table.title());
        assertEquals(List.of("Harbour"), table.tags());
        for (RawArticle story : List.of(table, rest)) {
            assertEquals(Optional.of("7"), story.sourceId());
            assertEquals("2026-11-23T12:00:00Z", story.published().orElseThrow().text());
            assertEquals(Optional.of("https://www.gazette.example/bridge/"), story.url());
            assertEquals("<p>Text</p>", story.body().orElseThrow().text());
        }
    }

    @Test
    void aPostOfWordPressThatIsScheduledForNobodyKnowsWhenIsKeptBack() {
        String post =
                "{\"id\": 7, \"title\": {\"rendered\": \"Bridge opens\"}, \"content\": {\"rendered\": \"<p>Text</p>\"},"
                        + " \"status\": \"future\", \"type\": \"post\", \"date_gmt\": \"0000-00-00T00:00:00\"%s}";

        RawArticle unknown = story("wordpress", post.formatted(""));
        RawArticle local = story("wordpress", post.formatted(", \"date\": \"2026-11-30T18:30:00\""));

        assertEquals(Optional.of("9999-12-31T23:59:59Z"), unknown.embargo());
        assertEquals(Optional.of(RawDate.of("2026-11-30T18:30:00")), local.published());
        assertEquals(Optional.empty(), local.embargo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 7, \"status\": \"publish\", \"type\": \"attachment\"}",
                "{\"id\": 7, \"type\": \"revision\"}"
            })
    void whatIsNoPostOfWordPressIsIgnored(String message) {
        assertInstanceOf(WebhookMessage.Ignored.class, webhook("wordpress").read(bytes(message)));
    }

    @Test
    void aPostBehindAPasswordIsTakenBack() {
        String message = "{\"id\": 7, \"status\": \"publish\", \"content\": {\"rendered\": \"\", \"protected\": true}}";

        assertInstanceOf(WebhookMessage.TakenBack.class, webhook("wordpress").read(bytes(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "\u0000", "{\"post\": {\"current\": {\"title\": \"x\"}}}"})
    void whatCannotBeReadSaysSo(String message) {
        assertInstanceOf(WebhookMessage.Unreadable.class, webhook("ghost").read(bytes(message)));
        assertInstanceOf(WebhookMessage.Unreadable.class, webhook("wordpress").read(bytes(message)));
    }

    @Test
    @DisplayName("SEC-06: the secret shows nowhere")
    void theSecretIsNotShown() {
        assertFalse((webhook("ghost").toString() + new HmacVerifier(SECRET)).contains(SECRET));
    }
}
