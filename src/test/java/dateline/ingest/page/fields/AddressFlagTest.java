package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages write where an address or a name is expected. */
class AddressFlagTest {
    private static final String STORY =
            "<p>The moor was flooded again on Monday, three weeks after the dam had been mended,"
                    + " and the village has asked the county for help.</p>";

    @ParameterizedTest
    @ValueSource(strings = {"auto", "true", "1", "lazy"})
    @DisplayName("A flag for a script is no address of a picture")
    void flagsAreNoAddresses(String flag) {
        var content = IngestHarness.clean(
                        "moor.html",
                        "<html><head><title>Moor flooded</title></head><body><article><h1>Moor flooded</h1><figure><img"
                                + " data-src=\"" + flag + "\" src=\"https://img.o.example/moor.jpg\" width=\"900\""
                                + " height=\"600\" alt=\"Moor\"><figcaption>The moor.</figcaption></figure>"
                                + STORY.repeat(4)
                                + "</article></body></html>")
                .content();

        assertEquals(
                "https://img.o.example/moor.jpg",
                content.image().orElseThrow().url().toString());
    }

    @Test
    @DisplayName("A house that the data name by itself is one author, with all that it is for")
    void aHouseIsTakenWhole() {
        var content = IngestHarness.clean(
                        "beef.html",
                        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Exports"
                                + " fall\",\"author\":{\"@type\":\"Organization\",\"name\":\"Department for Environment, Food"
                                + " and Rural Affairs\"}}</script></head><body><article><h1>Exports fall</h1>"
                                + STORY.repeat(4)
                                + "</article></body></html>")
                .content();

        assertEquals(
                List.of("Department for Environment, Food and Rural Affairs"),
                content.authors().stream().map(author -> author.name()).toList());
    }
}
