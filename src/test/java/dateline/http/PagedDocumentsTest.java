package dateline.http;

import static dateline.http.TestServer.field;
import static dateline.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents of one feed say of each other (RFC 5005), over the real server. */
class PagedDocumentsTest {
    private static final String SECTIONS = """
            sections:
              news: { title: News }
            feeds:
              coast: { title: The coast, any: [section:news], not: [tag:fog] }
            """;
    private static final String WITHOUT_SNOW = SECTIONS.replace("not: [tag:fog]", "not: [tag:snow]");
    private static final List<String> FORMATS = List.of("rss", "atom", "json");
    private static final int STORIES = 110;

    @TempDir
    Path folder;

    private ServedGazette.Serving server;

    @BeforeEach
    void serve() throws IOException {
        server = new ServedGazette(folder).serving(SECTIONS);
        Iterator<Input> stories = IntStream.range(0, STORIES)
                .mapToObj(i -> ServedGazette.story(
                        "s" + i, "Story " + i + ".", "news", "\"tags\": [\"" + (i % 10 == 0 ? "fog" : "rain") + "\"]"))
                .iterator();
        server.newsroom().file(stories, receipt -> assertEquals(Outcome.ACCEPTED, receipt.outcome()));
        server.newsroom().print();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String link(String rel, HttpResponse<byte[]> response) {
        var link = Pattern.compile("<([^>]*)>; rel=\"" + rel + "\"").matcher(field(response, "Link"));
        return link.find() ? link.group(1).substring(ServedGazette.BASE.length()) : "";
    }

    private List<HttpResponse<byte[]>> along(String rel, String start) {
        var documents = new ArrayList<HttpResponse<byte[]>>();
        String next = start;
        while (!next.isEmpty()) {
            HttpResponse<byte[]> document = server.get(next);
            assertEquals(200, document.statusCode(), next);
            documents.add(document);
            next = link(rel, document);
        }
        return documents;
    }

    private static List<String> titles(HttpResponse<byte[]> document) {
        return Pattern.compile("Story \\d+\\.")
                .matcher(text(document))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    @Test
    @DisplayName(
            "HIST-10, HIST-11: each document of changes but the last leads to the next; none leads before the first")
    void pagesOfChangesLeadOnToTheLast() {
        FORMATS.forEach(this::assertPagesLeadOn);
    }

    private void assertPagesLeadOn(String format) {
        List<HttpResponse<byte[]>> pages = along("next", "/feeds/all." + format + "?since=0");

        assertTrue(pages.size() > 1);
        for (int i = 0; i < pages.size(); i++) {
            boolean isLast = i == pages.size() - 1;
            assertEquals(isLast, link("next", pages.get(i)).isEmpty());
            assertEquals("", link("previous", pages.get(i)));
            assertEquals(isLast, !text(pages.get(i)).contains(format.equals("json") ? "\"next_url\"" : "rel=\"next\""));
        }
    }

    @Test
    @DisplayName(
            "HIST-13: pages are told by cursors, so that what is published between two of them loses and doubles nothing")
    void nothingIsLostBetweenPages() throws IOException {
        HttpResponse<byte[]> first = server.get("/feeds/all.atom?since=0");
        server.file("late", "Story 1000", "news");
        var seen = new ArrayList<>(titles(first));

        along("next", link("next", first)).forEach(page -> seen.addAll(titles(page)));

        assertEquals(STORIES + 1, seen.size());
        assertEquals(seen.size(), seen.stream().distinct().count());
    }

    @Test
    @DisplayName("HIST-14: no document calls itself complete, for each of them leads to others")
    void noDocumentIsComplete() {
        FORMATS.forEach(this::assertNoneIsComplete);
    }

    private void assertNoneIsComplete(String format) {
        var documents = new ArrayList<>(along("prev-archive", "/feeds/all." + format));
        documents.addAll(along("next", "/feeds/all." + format + "?since=0"));

        assertTrue(documents.size() > 3);
        documents.forEach(document -> assertFalse(text(document).contains("complete"), text(document)));
    }

    @Test
    @DisplayName("HIST-05, HTTP-24: a feed that comes to choose other stories has its archive at other addresses")
    void anotherSelectionHasAnotherArchive() throws IOException {
        String before = link("prev-archive", server.get("/feeds/coast.atom"));
        HttpResponse<byte[]> document = server.get(before);
        assertTrue(field(document, "Cache-Control").contains("immutable"));

        server.follow(WITHOUT_SNOW);

        String after = link("prev-archive", server.get("/feeds/coast.atom"));
        assertNotEquals(before, after);
        assertEquals(301, server.get(before).statusCode());
        assertTrue(link("prev-archive", server.get("/feeds/all.atom")).matches(".*/r0\\.atom"));

        server.follow(SECTIONS);

        assertTrue(link("prev-archive", server.get("/feeds/coast.atom")).endsWith("/r0c2.atom"));
        assertEquals(404, server.get(before.replace("/r0.", "/r0c3.")).statusCode());
    }
}
