package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.publish.Compression;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A feed of which one coding is still to come. */
final class CodingToComeTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] DOCUMENT =
            "The ferry left the quay at nine. ".repeat(2_000).getBytes(StandardCharsets.UTF_8);

    private final byte[] zipped = Compression.in(ContentCoding.GZIP, DOCUMENT).orElseThrow();
    private final Representation representation = Representation.subscribed(new Rendition(
            new FeedAddress("news"),
            FeedFormat.RSS,
            FeedFormat.RSS.contentType(),
            Map.of(ContentCoding.IDENTITY, DOCUMENT, ContentCoding.GZIP, zipped),
            Map.of(
                    ContentCoding.IDENTITY, "\"a\"",
                    ContentCoding.GZIP, "\"a-gz\"",
                    ContentCoding.BROTLI, "\"a-br\""),
            NOON,
            ""));

    private HttpResponse answer(String... fields) {
        HttpFields.Mutable request = HttpFields.build();
        for (int i = 0; i < fields.length; i += 2) {
            request.add(fields[i], fields[i + 1]);
        }
        return representation.answer(request, NOON);
    }

    @Test
    @DisplayName("HTTP-03 who takes gzip as well gets what is there, with its own tag")
    void gzipMeanwhile() {
        HttpResponse answer = answer("Accept-Encoding", "gzip, deflate, br, zstd");

        assertEquals("\"a-gz\"", answer.fields().get(HttpHeader.ETAG));
        assertEquals(ByteBuffer.wrap(zipped), answer.body().slice());
    }

    @Test
    @DisplayName("HTTP-31 who takes brotli alone gets brotli")
    void brotliAlone() {
        assertTrue(Compression.codings().contains(ContentCoding.BROTLI));

        HttpResponse answer = answer("Accept-Encoding", "br");

        assertEquals("br", answer.fields().get(HttpHeader.CONTENT_ENCODING));
        assertEquals("\"a-br\"", answer.fields().get(HttpHeader.ETAG));
        assertEquals(
                ByteBuffer.wrap(Compression.in(ContentCoding.BROTLI, DOCUMENT).orElseThrow()),
                answer.body().slice());
    }

    @Test
    @DisplayName("HTTP-03 who has the brotli form of the same document, from another node, goes on using it")
    void brotliOfAnotherNode() {
        HttpResponse answer = answer("Accept-Encoding", "gzip, br", "If-None-Match", "\"a-br\"");

        assertEquals(304, answer.status());
        assertEquals("\"a-br\"", answer.fields().get(HttpHeader.ETAG));
    }
}
