package dateline.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.http.ServedGazette.Serving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsroomPoliciesTest {
    private static final String SETTINGS = """
        sections:
          news: { title: News }
        licence: { prohibits: [ai-train], terms: 'https://www.example.org/terms' }
        policies:
          corrections: https://www.example.org/corrections
          masthead: https://www.example.org/team
          security: holes@example.org
        """;

    private static String body(Serving serving, String path) {
        return new String(serving.get(path).body(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("LD-05, LD-07, DISC-09: how the newsroom works, whose a picture is, and whom to tell of a hole")
    void theNewsroomSaysHowItWorks(@TempDir Path folder) throws IOException {
        var gazette = new ServedGazette(folder);
        try (Serving serving = gazette.serving(SETTINGS)) {
            serving.file(
                    "1",
                    "Seal asleep",
                    "news",
                    "\"image\": {\"url\": \"https://img.example/1.jpg\", \"credit\": \"Ona Brekke\"}");
            String page =
                    Jsoup.parse(body(serving, "/feeds/all")).select("h3 a").attr("href");
            JsonNode data = new JsonMapper()
                    .readTree(Jsoup.parse(body(serving, page.replaceFirst("^https?://[^/]*", "")))
                            .select("script")
                            .first()
                            .data());
            String text = body(serving, SecurityContact.PATH);

            JsonNode publisher = data.path("publisher");
            assertEquals(
                    "https://www.example.org/corrections",
                    publisher.path("correctionsPolicy").asText());
            assertEquals(
                    "https://www.example.org/team", publisher.path("masthead").asText());
            assertTrue(publisher.path("ethicsPolicy").isMissingNode());
            JsonNode image = data.path("image");
            assertEquals("Ona Brekke", image.path("creditText").asText());
            assertEquals(
                    "Ona Brekke", image.path("copyrightHolder").path("name").asText());
            assertEquals(
                    "https://www.example.org/terms", image.path("usageInfo").asText());
            assertTrue(image.path("license").asText().endsWith("/license.xml"), image.toString());
            assertTrue(text.contains("Contact: mailto:holes@example.org\n"), text);
            Instant expires = Instant.parse(text.replaceFirst("(?s).*Expires: (\\S+).*", "$1"));
            assertTrue(expires.isAfter(gazette.clock.instant()), text);
        }
    }

    @Test
    @DisplayName("DISC-08, DISC-09: where nobody is named there is no such text")
    void whoNamesNobodyHasNoSuchText(@TempDir Path folder) throws IOException {
        try (Serving serving = new ServedGazette(folder).serving("sections:\n  news: { title: News }\n")) {
            assertEquals(404, serving.get(SecurityContact.PATH).statusCode());
            assertEquals(404, serving.get("/.well-known/nonsense").statusCode());
        }
    }
}
