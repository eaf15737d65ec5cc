package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundResponse;
import dateline.outbound.TargetUrl;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveredHubTest {
    private static final DiscoveredHub OFFER =
            new DiscoveredHub("https://www.wire.example/self", "https://hub.example/");
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://www.wire.example/self"/>
            <link rel="hub" href="https://hub.example/"/><entry><title>A</title></entry></feed>
            """;

    private static Optional<DiscoveredHub> offer(String link, String body) throws OutboundFailure {
        Map<String, String> headers = link.isEmpty() ? Map.of() : Map.of("link", link);
        return DiscoveredHub.of(new OutboundResponse(
                200,
                TargetUrl.of("https://www.wire.example/feed"),
                Optional.empty(),
                headers,
                body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://www.wire.example/self>; rel=self, <https://hub.example/>; rel=hub",
                "<https://hub.example/>; rel=\"hub\",<https://www.wire.example/self>; title=\"a, b\"; rel=\"canonical SELF\"",
                "</self>; rel=self, </style.css>; rel=preload, <https://hub.example/>; rel=hub"
            })
    @DisplayName("WSS-01: the Link header is asked first")
    void theHeaderComesFirst(String link) throws OutboundFailure {
        String other = ATOM.replace("hub.example", "other.example").replace("/self", "/other");

        assertEquals(Optional.of(OFFER), offer(link, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ATOM,
                "<rss version=\"2.0\" xmlns:a=\"http://www.w3.org/2005/Atom\"><channel><title>W</title><link>https://w.example/</link>"
                        + "<a:link rel=\"self\" href=\"https://www.wire.example/self\"/><a:link rel=\"hub\" href=\"https://hub.example/\"/>"
                        + "<item><title>A</title></item></channel></rss>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"hubs\": [{\"url\": \"https://evil.example/\"}]}],"
                        + " \"feed_url\": \"https://www.wire.example/self\", \"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://hub.example/\"}]}",
                "<html><head><link rel=self href=/self><link rel='hub' href='https://hub.example/'></head><body></body></html>"
            })
    @DisplayName("WSS-01: then the links in the document, of whichever format")
    void thenTheDocument(String body) throws OutboundFailure {
        assertEquals(Optional.of(OFFER), offer("", body));
    }

    @Test
    @DisplayName("WSS-01: what the header does not say, the document may")
    void theDocumentCompletesTheHeader() throws OutboundFailure {
        assertEquals(
                Optional.of(OFFER), offer("<https://hub.example/>; rel=hub", ATOM.replace("hub.example", "x.example")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "<feed><link rel=\"self\" href=\"https://www.wire.example/self\"/></feed>",
                "<feed><entry><content><link rel=\"hub\" href=\"https://evil.example/\"/></content></entry></feed>",
                "<feed><link rel=\"hub\" href=\"javascript:alert(1)\"/></feed>",
                "<feed><link rel=\"hub\" href=\"file:///etc/passwd\"/></feed>"
            })
    void whatIsNoHubOfTheFeedIsNone(String body) throws OutboundFailure {
        assertEquals(Optional.empty(), offer("", body));
    }

    @Test
    void aFeedThatDoesNotNameItselfIsWhatWasFetched() throws OutboundFailure {
        assertEquals(
                Optional.of(new DiscoveredHub("https://www.wire.example/feed", "https://hub.example/")),
                offer("<https://hub.example/>; rel=hub", "<feed/>"));
    }
}
