package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Image;
import dateline.ingest.model.FileInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RIGHTS-16: what an editor says of the rights to an image comes into the article, in each of the three places for it. */
class PictureRightsTest {
    private static final String ADDRESS = "https://img.harbour-gazette.example/bridge.jpg";

    private static Image image(String name, String text) {
        return IngestHarness.clean(name, text).content().image().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,true", "'\"false\"',false"})
    @DisplayName("RIGHTS-16: in the article form")
    void form(String written, boolean expected) {
        Image image = image(
                "bridge.json",
                "{\"title\": \"Bridge\", \"bodyText\": \"Text.\", \"image\": {\"url\": \"%s\", \"syndicate\": %s}}"
                        .formatted(ADDRESS, written));

        assertEquals(Optional.of(expected), image.syndicate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"syndicate\": null"})
    @DisplayName("what nobody says stays unknown, and the image is passed on")
    void unknown(String said) {
        Image image = image(
                "bridge.json",
                "{\"title\": \"Bridge\", \"bodyText\": \"Text.\", \"image\": {\"url\": \"%s\"%s}}"
                        .formatted(ADDRESS, said));

        assertEquals(Optional.empty(), image.syndicate());
        assertTrue(image.isSyndicated());
    }

    @Test
    @DisplayName("RIGHTS-16: in front matter")
    void frontMatter() {
        Image image = image(
                "bridge.md", "---\ntitle: Bridge\nimage:\n  url: " + ADDRESS + "\n  syndicate: false\n---\nText.\n");

        assertEquals(Optional.of(false), image.syndicate());
        assertEquals(ADDRESS, image.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "0", "never", "FALSE", "[false]"})
    @DisplayName("what is neither true nor false is refused, so that no image is passed on by mistake")
    void neither(String said) {
        String refusal = IngestHarness.refusal(
                "bridge.md", "---\ntitle: Bridge\nimage:\n  syndicate: " + said + "\n---\nText.\n");

        assertTrue(refusal.contains("image.syndicate: it must be true or false"), refusal);
    }

    @Test
    @DisplayName("RIGHTS-16: in a side file without an address, it is said of the image that the page has")
    void sideFile(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("bridge.html");
        Files.writeString(page, """
                <html><head><title>Bridge</title><meta property="og:title" content="Bridge closes for nine nights">
                <meta property="og:image" content="%s"></head>
                <body><article><h1>Bridge closes for nine nights</h1><p>%s</p></article></body></html>
                """.formatted(
                        ADDRESS, "The bridge is closed to all traffic from nine in the evening. ".repeat(8)));
        Files.writeString(folder.resolve("bridge.yaml"), "image: { syndicate: false, credit: The Agency }\n");

        Image image = IngestHarness.clean(FileInput.of(page)).content().image().orElseThrow();

        assertEquals(Optional.of(false), image.syndicate());
        assertEquals(ADDRESS, image.url());
        assertEquals(Optional.of("The Agency"), image.credit());
    }
}
