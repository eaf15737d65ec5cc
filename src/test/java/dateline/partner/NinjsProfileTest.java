package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dateline.ingest.model.BytesInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group NINJ of the requirements. */
class NinjsProfileTest {
    static final JsonSchema SCHEMA = schema("ninjs-schema_3.1.json");
    static final JsonSchema SCHEMA_2 = schema("ninjs-schema_2.2.json");

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        factory -> factory.schemaLoaders(loaders -> loaders.schemas(
                                Map.of("https://geojson.org/schema/GeoJSON.json", resource("GeoJSON-schema.json")))))
                .getSchema(resource(name));
    }

    @TempDir
    Path folder;

    private PartnerHarness stand;

    @BeforeEach
    void open() {
        stand = new PartnerHarness(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private static String resource(String name) {
        try (var stream = NinjsProfileTest.class.getResourceAsStream("/schemas/ninjs/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read() {
        return read("ninjs");
    }

    private JsonNode read(String partner) {
        try {
            return new ObjectMapper().readTree(stand.bytes(partner));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode story(String page) {
        for (JsonNode story : read().path("associations")) {
            if (story.path("renditions").path(0).path("href").asText().contains(page)) {
                return story;
            }
        }
        throw new AssertionError(page);
    }

    @Test
    @DisplayName("NINJ-01 NINJ-02: the whole document is valid ninjs 3.1, with every kind of story and with none")
    void validAgainstTheSchema() {
        assertEquals(Set.of(), SCHEMA.validate(read()));

        stand.fileEverything();

        assertEquals(4, read().path("associations").size());
        assertEquals(Set.of(), SCHEMA.validate(read()));
    }

    @Test
    @DisplayName("NINJ-01: the schema refuses what is not in it, so the test above can fail")
    void theSchemaIsStrict() throws IOException {
        var surplus = new ObjectMapper().readTree("{\"uri\": \"urn:x:1\", \"shoeSize\": 42}");
        var without = new ObjectMapper().readTree("{\"type\": \"text\"}");

        assertFalse(SCHEMA.validate(surplus).isEmpty());
        assertFalse(SCHEMA.validate(without).isEmpty());
    }

    @Test
    @DisplayName("NINJ-03 NINJ-04 NINJ-09: headlines, bodies, rights and dates of a story, its picture beside it")
    void story() {
        stand.fileEverything();

        JsonNode story = story("bridge");

        assertEquals("ninjs", story.at("/standard/name").asText());
        assertEquals("3.1", story.at("/standard/version").asText());
        assertEquals("usable", story.path("pubStatus").asText());
        assertEquals("full", story.path("representationType").asText());
        assertEquals("2026-03-01T07:00:00Z", story.path("firstCreated").asText());
        assertEquals("2026-03-01T07:00:00Z", story.path("versionCreated").asText());
        assertEquals("2026-06-01T00:00:00Z", story.path("expires").asText());
        assertEquals("en-GB", story.path("language").asText());
        assertEquals("Mara Lindqvist, Tom O'Dell", story.path("by").asText());
        assertEquals("Ada Quill", story.path("copyrightHolder").asText());
        assertEquals("© Ada Quill", story.path("copyrightNotice").asText());
        assertEquals(
                "Harbour bridge: “5 < 6” & other sums",
                story.at("/headlines/0/value").asText());
        assertEquals(
                "The council's figures were wrong.",
                story.at("/descriptions/0/value").asText());
        assertTrue(story.at("/bodies/0/value").asText().contains("<p>The bridge is 300 metres long;"));
        assertEquals("text/html", story.at("/bodies/0/contentType").asText());
        JsonNode picture = story.at("/associations/0");
        assertEquals("picture", picture.path("type").asText());
        assertEquals("Ada Quill", picture.path("by").asText());
        assertEquals(1200, picture.at("/renditions/0/width").asInt());
    }

    @Test
    @DisplayName("NINJ-04 RIGHTS-14: terms of use, and how a story was made, stand in it where its editor says so")
    void platformFields() {
        String story = "{\"title\": \"Ferry %1$s\", \"lang\": \"en\", \"bodyText\": \"Text %1$s.\", %2$s}";
        String list = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
        stand.file(
                "a", story.formatted("a", "\"usageTerms\": \"Online alone\", \"digitalSourceType\": \"" + list + "\""));
        stand.file("b", story.formatted("b", "\"digitalSourceType\": \"digitalArt\""));

        JsonNode composite = read();

        assertEquals(Set.of(), SCHEMA.validate(composite));
        assertEquals(Set.of(), SCHEMA_2.validate(read("ninjs-2")));
        assertEquals(List.of("Online alone"), composite.findValuesAsText("usageTerms"));
        assertEquals(
                List.of(list),
                composite.findValuesAsText("uri").stream().filter(list::equals).toList());
        assertEquals(
                List.of("digitalArt"),
                composite.findValuesAsText("literal").stream()
                        .filter("digitalArt"::equals)
                        .toList());
    }

    @Test
    @DisplayName("NINJ-01 NINJ-05: the same as ninjs 2.2 is valid by its own schema, and has all that 3.1 has")
    void olderVersion() {
        assertEquals(Set.of(), SCHEMA_2.validate(read("ninjs-2")));

        stand.fileEverything();

        JsonNode older = read("ninjs-2");
        assertEquals(4, older.path("associations").size());
        assertEquals("2.2", older.at("/associations/0/standard/version").asText());
        assertEquals(Set.of(), SCHEMA_2.validate(older));
        assertEquals(
                read().toString()
                        .replace("ninjs-schema_3.1", "ninjs-schema_2.2")
                        .replace("partner/ninjs", "partner/ninjs-2")
                        .replace("\"version\":\"3.1\"", "\"version\":\"2.2\"")
                        .toLowerCase(Locale.ROOT),
                older.toString().toLowerCase(Locale.ROOT));
    }

    @Test
    @DisplayName(
            "NINJ-01 NINJ-05: as ninjs 3.3, which only adds to 3.1, it is the same but for the version that it names")
    void newerVersion() throws IOException {
        stand.fileEverything();

        String newer = stand.document("ninjs.ninjs33");
        var json = new ObjectMapper().readTree(newer);

        assertEquals("3.3", json.at("/associations/0/standard/version").asText());
        assertEquals(
                stand.document("ninjs.ninjs3"),
                newer.replace("ninjs-schema_3.3", "ninjs-schema_3.1")
                        .replace("\"version\":\"3.3\"", "\"version\":\"3.1\""));
        assertEquals(Set.of(), SCHEMA.validate(json));
    }

    @Test
    @DisplayName("NINJ-10: the holder is that of the story, and never we where the notice names nobody we know")
    void holder() {
        stand.story("ours");
        stand.story("named", "\"rights\": \"Copyright (c) 2026 Wire Agency. All rights reserved.\"");
        stand.story("unnamed", "\"rights\": \"For subscribers of the wire\"");
        stand.story("site", "\"siteName\": \"The Other Paper\"");

        assertEquals(
                "The Harbour Gazette", titled("ours").path("copyrightHolder").asText());
        assertEquals(
                "Wire Agency", titled("Ferry named").path("copyrightHolder").asText());
        assertTrue(titled("unnamed").path("copyrightHolder").isMissingNode());
        assertEquals("The Other Paper", titled("site").path("copyrightHolder").asText());
    }

    private JsonNode titled(String word) {
        for (JsonNode story : read().path("associations")) {
            if (story.at("/headlines/0/value").asText().contains(word)) {
                return story;
            }
        }
        throw new AssertionError(word);
    }

    @Test
    @DisplayName("NINJ-10: the note of a correction stands in edNote, and the version counts")
    void correctionNote() {
        String id = stand.story("ferry");
        stand.newsroom.actions().correct(id, BytesInput.of("ferry.json", """
                                {"sourceId": "ferry", "title": "Ferry leaves at ten", "lang": "en", "bodyText": "At ten."}
                                """), "It left at ten, not at nine.");

        JsonNode story = read().at("/associations/0");

        assertEquals("It left at ten, not at nine.", story.path("edNote").asText());
        assertEquals("2", story.path("version").asText());
        stand.fetch("ninjs");
        stand.newsroom.actions().withdraw(id, "Wrong", Optional.empty());
        JsonNode gone = read().at("/associations/0");
        assertEquals("canceled", gone.path("pubStatus").asText());
        assertEquals("2", gone.path("version").asText());
    }

    @Test
    @DisplayName("NINJ-03 NINJ-10: the pictures of the text are associations beside the lead picture")
    void bodyPictures() {
        stand.fileEverything();

        JsonNode pictures = story("bridge").path("associations");

        assertEquals(2, pictures.size());
        assertEquals("lead", pictures.at("/0/name").asText());
        assertEquals("body-2", pictures.at("/1/name").asText());
        assertEquals("Plan", pictures.at("/1/title").asText());
        assertEquals("The plan", pictures.at("/1/descriptions/0/value").asText());
    }

    @Test
    @DisplayName("NINJ-02 ID-02: a withdrawn story is canceled under its id, with the reason and nothing of its text")
    void withdrawn() {
        stand.fileEverything();

        JsonNode killed = story("killed");

        assertEquals("canceled", killed.path("pubStatus").asText());
        assertTrue(killed.path("uri").asText().startsWith("tag:harbour-gazette.example,2026:"));
        assertEquals("2026-03-01T08:10:00Z", killed.path("versionCreated").asText());
        assertTrue(killed.path("edNote").asText().contains("Published too early"));
        assertTrue(killed.path("headlines").isMissingNode()
                && killed.path("bodies").isMissingNode());
    }
}
