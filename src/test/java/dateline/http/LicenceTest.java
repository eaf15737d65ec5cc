package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.publication.SourceOwnership;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RIGHTS-01 to RIGHTS-09: what programs may do with the stories, in feeds, header fields, robots.txt and of its own. */
class LicenceTest {
    private static final String SECTIONS = "sections: { news: { title: News } }\nrights: © The Harbour Gazette\n";
    private static final String LICENCE = SECTIONS
            + "licence: { permits: [search], prohibits: [ai-train, ai-input], payment: purchase,"
            + " terms: 'https://www.harbour-gazette.example/licences' }\n";
    private static final String LINK =
            "<" + ServedGazette.BASE + "/license.xml>; rel=\"license\"; type=\"application/rsl+xml\"";

    @TempDir
    Path folder;

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName(
            "RIGHTS-01, RIGHTS-02, RIGHTS-03, RIGHTS-05, RIGHTS-08, RIGHTS-12: feeds and header fields say the same as the"
                    + " licence")
    void everywhere() throws IOException {
        try (var serving = new ServedGazette(folder).serving(LICENCE)) {
            String id = serving.file("seal", "Seal asleep", "news");
            serving.file("wire", "Seal awake", "news", "\"rights\": \"© Reuters\"");

            for (String path : new String[] {
                "/feeds/all.rss",
                "/feeds/all.atom",
                "/feeds/all.json",
                "/",
                "/articles/" + id.substring(id.lastIndexOf(':') + 1)
            }) {
                var response = serving.get(path);
                assertEquals(200, response.statusCode(), path);
                assertEquals(
                        1,
                        response.headers().allValues("Link").stream()
                                .filter(LINK::equals)
                                .count(),
                        path);
                assertEquals(
                        "1", response.headers().firstValue("tdm-reservation").orElse(""), path);
                assertEquals(
                        ServedGazette.BASE + "/tdm-policy.json",
                        response.headers().firstValue("tdm-policy").orElse(""),
                        path);
            }
            String rss = text(serving.get("/feeds/all.rss"));
            assertTrue(rss.contains("xmlns:rsl=\"https://rslstandard.org/rsl\""), rss);
            assertTrue(
                    rss.contains("<rsl:permits type=\"usage\">search</rsl:permits>"
                            + "<rsl:prohibits type=\"usage\">ai-train,ai-input</rsl:prohibits>"
                            + "<rsl:payment type=\"purchase\" />"),
                    rss);
            assertEquals(1, rss.split("<rsl:content url=\"" + ServedGazette.BASE + "/articles/", -1).length - 1, rss);
            String licence = ServedGazette.BASE + "/license.xml";
            assertTrue(text(serving.get("/feeds/all.atom"))
                    .contains("<link rel=\"license\" type=\"application/rsl+xml\" href=\"" + licence));
            assertTrue(text(serving.get("/feeds/all.json")).contains("\"license\":\"" + licence));
            assertTrue(serving.get("/api/articles/x")
                    .headers()
                    .firstValue("tdm-reservation")
                    .isEmpty());
        }
    }

    private static final String UNSPECIFIED = "http://purl.org/atompub/license#unspecified";
    private static final String IMAGE =
            "\"image\": {\"url\": \"https://www.harbour-gazette.example/seal.jpg\", \"credit\": \"Lena Marsh\"}";

    /** A story with a picture, and how its page and its entries say what may be done with it. */
    private static void assertLicensed(boolean isOurs, String name, ServedGazette.Serving serving, String... more)
            throws IOException {
        var fields = new ArrayList<>(List.of(more));
        fields.add(IMAGE);
        String id = serving.file(name, "Story " + name, "news", fields.toArray(String[]::new));
        String key = id.substring(id.lastIndexOf(':') + 1);
        JsonNode feed =
                new ObjectMapper().readTree(serving.get("/feeds/all.json").body());
        JsonNode item = StreamSupport.stream(feed.path("items").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        String rss = part(text(serving.get("/feeds/all.rss")), "<item>", "</item>", id);
        String atom = part(text(serving.get("/feeds/all.atom")), "<entry>", "</entry>", id);
        var page = serving.get("/articles/" + key);

        assertEquals(isOurs, rss.contains("<rsl:content"), name + rss);
        assertEquals(!isOurs, rss.contains(UNSPECIFIED), name + rss);
        assertEquals(!isOurs, atom.contains("<link rel=\"license\" href=\"" + UNSPECIFIED + "\""), name + atom);
        assertEquals(isOurs ? "" : UNSPECIFIED, item.at("/_dateline/license").asText(), name);
        assertEquals(isOurs, page.headers().allValues("Link").contains(LINK), name);
        assertEquals(isOurs, page.headers().firstValue("tdm-policy").isPresent(), name);
        assertEquals("1", page.headers().firstValue("tdm-reservation").orElse(""), name);
        assertEquals(isOurs, text(page).contains("license.xml"), name);
    }

    /** The part of this text between these marks in which this stands. */
    private static String part(String text, String begin, String end, String inside) {
        return Arrays.stream(text.split(begin, -1))
                .skip(1)
                .map(rest -> rest.substring(0, Math.max(0, rest.indexOf(end))))
                .filter(found -> found.contains(inside))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "RIGHTS-01 RIGHTS-05 RIGHTS-12: nothing of ours is licensed for what is not ours, whatever is left out of it")
    void ofOthers() throws IOException {
        var owners = new SourceOwnership(Set.of("cms"), Set.of("wire"));
        try (var serving = new ServedGazette(folder).owners(owners).serving(LICENCE)) {
            assertLicensed(false, "bare", serving, "\"source\": \"wire\"");
            assertLicensed(
                    false,
                    "own-rights-on-it",
                    serving,
                    "\"source\": \"wire\"",
                    "\"rights\": \"© The Harbour Gazette\"");
            assertLicensed(false, "rights", serving, "\"rights\": \"© Reuters\"");
            assertLicensed(false, "site", serving, "\"siteName\": \"The Islander\"");
            assertLicensed(false, "elsewhere", serving, "\"url\": \"https://www.islander.example/1\"");
            assertLicensed(false, "alike", serving, "\"url\": \"https://notharbour-gazette.example/1\"");

            assertLicensed(true, "ours", serving);
            assertLicensed(true, "our-desk", serving, "\"source\": \"desk\"");
            assertLicensed(true, "our-site", serving, "\"url\": \"https://www.harbour-gazette.example/1\"");
            assertLicensed(
                    true,
                    "our-blog",
                    serving,
                    "\"url\": \"https://blog.harbour-gazette.example/1\"",
                    "\"siteName\": \"Blog of the Gazette\"");
            assertLicensed(
                    true, "our-system", serving, "\"source\": \"cms\"", "\"url\": \"https://gazette.cms.example/1\"");
            assertLicensed(true, "our-rights", serving, "\"rights\": \"© The Harbour Gazette\"");
        }
    }

    @Test
    @DisplayName(
            "RIGHTS-05: a source that is said to be somebody else's takes the licence off the stories that are there")
    void changedHands() throws IOException {
        var gazette = new ServedGazette(folder);
        try (var serving = gazette.serving(LICENCE)) {
            serving.file("bare", "Seal awake", "news", "\"source\": \"wire\"");
            assertTrue(text(serving.get("/feeds/all.rss")).contains("<rsl:content"));

            gazette.owners(new SourceOwnership(Set.of(), Set.of("wire")));
            serving.follow(LICENCE);

            assertFalse(text(serving.get("/feeds/all.rss")).contains("<rsl:content"));
        }
    }

    @Test
    @DisplayName(
            "RIGHTS-04 RIGHTS-06 RIGHTS-09: robots.txt names the licence, which stands there; the policy is an offer")
    void documents() throws IOException {
        try (var serving = new ServedGazette(folder).serving(LICENCE)) {
            var licence = serving.get("/license.xml");
            assertEquals(
                    "application/rsl+xml",
                    licence.headers().firstValue("Content-Type").orElse(""));
            assertTrue(licence.headers().firstValue("ETag").isPresent());
            assertTrue(
                    text(licence).contains("<content url=\"/\"><license><permits type=\"usage\">search</permits>"),
                    text(licence));
            JsonNode policy =
                    new ObjectMapper().readTree(serving.get("/tdm-policy.json").body());
            assertEquals("Offer", policy.path("@type").asText());
            assertEquals("http://www.w3.org/ns/tdmrep", policy.path("profile").asText());
            assertEquals(
                    "tdm:mine", policy.path("permission").path(0).path("action").asText());
            assertTrue(text(serving.get("/robots.txt")).contains("License: " + ServedGazette.BASE + "/license.xml\n"));
        }
    }

    @Test
    @DisplayName(
            "RIGHTS-07: the reservation stands at its well-known address, with numbers and what the header fields say")
    void wellKnown() throws IOException {
        try (var serving = new ServedGazette(folder).serving(LICENCE)) {
            var response = serving.get("/.well-known/tdmrep.json");

            assertEquals(200, response.statusCode());
            assertEquals(
                    "application/json",
                    response.headers().firstValue("Content-Type").orElse(""));
            JsonNode rules = new ObjectMapper().readTree(response.body());
            assertEquals(1, rules.size());
            assertEquals("/", rules.at("/0/location").asText());
            assertTrue(rules.at("/0/tdm-reservation").isInt());
            assertEquals(1, rules.at("/0/tdm-reservation").asInt());
            assertEquals(
                    serving.get("/feeds/all.rss")
                            .headers()
                            .firstValue("tdm-policy")
                            .orElse(""),
                    rules.at("/0/tdm-policy").asText());
        }
    }

    @Test
    @DisplayName("RIGHTS-05: who says nothing of it has none of it; who reserves nothing has no reservation")
    void nothingSaid() throws IOException {
        try (var serving = new ServedGazette(folder).serving(SECTIONS)) {
            serving.file("seal", "Seal asleep", "news");
            var rss = serving.get("/feeds/all.rss");
            assertFalse(text(rss).contains("rsl"));
            assertTrue(rss.headers().firstValue("tdm-reservation").isEmpty());
            assertEquals(404, serving.get("/license.xml").statusCode());
            assertEquals(404, serving.get("/.well-known/tdmrep.json").statusCode());
            assertFalse(text(serving.get("/robots.txt")).contains("License"));

            serving.follow(SECTIONS + "licence: { permits: [all], payment: attribution }\n");

            assertEquals(200, serving.get("/license.xml").statusCode());
            assertEquals(404, serving.get("/tdm-policy.json").statusCode());
            assertEquals(404, serving.get("/.well-known/tdmrep.json").statusCode());
            assertTrue(serving.get("/feeds/all.rss")
                    .headers()
                    .firstValue("tdm-reservation")
                    .isEmpty());
        }
    }
}
