package dateline.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.publish.Compression;
import dateline.feed.publish.RenderingSlots;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.BufferUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private static final byte[] PAGE =
            "<p>A seal slept on the slipway.</p>\n".repeat(300).getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger rendered = new AtomicInteger();
    private final RenderingSlots slots = new RenderingSlots(2, 64, Duration.ofMinutes(1));

    private Optional<Representation> rendering(byte[] page) {
        rendered.incrementAndGet();
        return Optional.of(Representation.ofPage("text/html", page, HttpFields.EMPTY));
    }

    @Test
    @DisplayName("A page is rendered once for each of its versions, however many ask for it at once")
    void aPageIsRenderedOnceForEachVersion() {
        var pages = new PageCache(slots);
        List<CompletableFuture<Optional<Representation>>> asked = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> pages.get("/a", 1L, () -> rendering(PAGE))))
                .toList();
        asked.forEach(CompletableFuture::join);

        assertEquals(1, rendered.get());
        assertTrue(pages.get("/a", 2L, () -> rendering(PAGE)).isPresent());
        assertTrue(pages.get("/b", 1L, () -> rendering(PAGE)).isPresent());
        assertEquals(3, rendered.get());
    }

    @Test
    @DisplayName("Pages are kept up to so many bytes, however many they are")
    void theBytesAreBounded() {
        var pages = new PageCache(slots, 200_000);
        var held = new ArrayList<Optional<Representation>>();
        for (int i = 0; i < 100; i++) {
            held.add(pages.get("/" + i, 1L, () -> rendering(PAGE)));
        }

        assertTrue(pages.bytes() <= 200_000, Long.toString(pages.bytes()));
        assertEquals(100, held.size());
    }

    @Test
    @DisplayName("What is absent is asked for again")
    void whatIsAbsentIsNotKept() {
        var pages = new PageCache(slots);

        assertTrue(pages.get("/a", 1L, Optional::empty).isEmpty());
        assertTrue(pages.get("/a", 1L, () -> rendering(PAGE)).isPresent());
    }

    @Test
    @DisplayName("A page that is coded on demand has the bytes and tags of one that is coded before")
    void codingOnDemandChangesNoByte() {
        Representation before = Representation.of("text/html", EncodedPage.of(PAGE), HttpFields.EMPTY);
        Representation onDemand = Representation.ofPage("text/html", PAGE, HttpFields.EMPTY);
        for (String accepted : List.of("identity", "gzip", "br", "br, gzip", "*;q=0.1, gzip;q=0")) {
            HttpFields request = HttpFields.build().add("Accept-Encoding", accepted);

            HttpResponse one = before.answer(request, Instant.EPOCH);
            HttpResponse other = onDemand.answer(request, Instant.EPOCH);

            assertEquals(one.fields().asString(), other.fields().asString(), accepted);
            assertArrayEquals(BufferUtil.toArray(one.body()), BufferUtil.toArray(other.body()), accepted);
            HttpFields again =
                    HttpFields.build(request).add("If-None-Match", one.fields().get("ETag"));
            assertEquals(304, onDemand.answer(again, Instant.EPOCH).status(), accepted);
        }
    }

    @Test
    @DisplayName("A page that no coding makes smaller is sent as it is")
    void aTinyPageIsSentAsItIs() {
        byte[] tiny = "ok".getBytes(StandardCharsets.UTF_8);
        HttpFields request = HttpFields.build().add("Accept-Encoding", "br, gzip");

        HttpResponse response =
                Representation.ofPage("text/plain", tiny, HttpFields.EMPTY).answer(request, Instant.EPOCH);

        assertArrayEquals(tiny, BufferUtil.toArray(response.body()));
        assertEquals(null, response.fields().get("Content-Encoding"));
        assertTrue(Compression.codings().contains(ContentCoding.IDENTITY));
    }
}
