package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static final String TEXT = "\n\n"
            + "The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the port trust"
            + " said.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Lamp\ndraft: true\n---",
                "---\ntitle: Lamp\nDraft: yes\n---",
                "---\ntitle: Lamp\nstatus: draft\n---",
                "---\ntitle: Lamp\nstatus: private\n---",
                "---\ntitle: Lamp\nstatus: hidden\n---",
                "---\ntitle: Lamp\nstatus: scheduled\n---",
                "---\ntitle: Lamp\npublished: false\n---",
                "---\ntitle: Lamp\npublish: false\n---",
                "---\ntitle: Lamp\nvisibility: private\n---",
                "---\nlayout: post\ntitle: Lamp\npost_status: pending\n---",
                "+++\ntitle = \"Lamp\"\ndraft = true\n+++",
                """
                +++
                # as Hugo writes it
                title = 'Lamp'
                draft = true # not yet
                tags = [
                  "a",
                  "b",
                ]
                [params]
                  x = 1
                +++""",
                "Title: Lamp\nStatus: draft\nDate: 2026-11-24 09:30",
                "Title: Lamp\nDate: 2026-11-24\nstatus: hidden",
                "title: Lamp\ndraft: true"
            })
    void aDraftOfAnyToolIsRefused(String head) {
        String reason = IngestHarness.refusal("story.md", head + TEXT);

        assertTrue(reason.startsWith("the front matter, line "), reason);
        assertTrue(reason.contains("not to be public"), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hugo.md", "pelican.md"})
    void theDraftsOfHugoAndPelicanAreRefused(String name) {
        assertTrue(IngestHarness.refusal(name, Copy.textOf("draft/" + name)).contains("not to be public"));
    }

    @Test
    void whatHugoWritesIsUnderstood() {
        var clean = IngestHarness.clean(
                "hugo.md", Copy.textOf("draft/hugo.md").replace("draft = true", "draft = false\nweight = 3"));

        assertEquals("Lighthouse lit again", clean.content().title());
        assertEquals(List.of("harbour", "sea"), clean.content().tags());
        assertEquals(
                Optional.of(Instant.parse("2027-01-24T08:30:00Z")),
                clean.content().embargo());
        assertEquals(
                Instant.parse("2026-11-24T08:30:00Z"),
                clean.content().published().orElseThrow().toInstant());
        assertTrue(
                clean.repairs()
                        .contains("What is the site's alone was passed over in the front matter: draft, weight."),
                clean.repairs().toString());
    }

    @Test
    void jekyllPartsTagsBySpaces() {
        String head = "---\ntitle: Lamp\nlayout: post\ntags: sea harbour \"night watch\"\n---";

        assertEquals(
                List.of("sea", "harbour", "night watch"),
                IngestHarness.clean("lamp.md", head + TEXT).content().tags());
        assertEquals(
                List.of("night watch"),
                IngestHarness.clean("lamp.md", "---\ntitle: Lamp\ntags: night watch\n---" + TEXT)
                        .content()
                        .tags());
    }

    @Test
    void whatPelicanWritesIsUnderstood() {
        var clean = IngestHarness.clean(
                "pelican.md",
                Copy.textOf("draft/pelican.md").replace("Status: draft", "Status: published\nSlug: lamp"));

        var content = clean.content();
        assertEquals("Lighthouse lit again", content.title());
        assertEquals(List.of("harbour", "sea"), content.tags());
        assertEquals(
                List.of("Ada Quill", "Ben Marsh"),
                content.authors().stream().map(author -> author.name()).toList());
        assertEquals(Optional.of("A lamp is back"), content.standfirst());
        assertEquals("news", content.section());
        assertEquals(2, content.body().text().split("\n\n").length);
        assertEquals(
                clean.content(),
                IngestHarness.clean(
                                "pelican.txt",
                                Copy.textOf("draft/pelican.md")
                                        .replace("Status: draft", "Status: published\nSlug: lamp"))
                        .content());
    }

    @Test
    void whatJekyllWritesIsUnderstood() {
        var content = IngestHarness.clean(
                        "2026-11-24-lamp.md",
                        "---\n"
                                + "layout: post\n"
                                + "title: \"Lamp\"\n"
                                + "date: 2026-11-24 09:30:00 +0100\n"
                                + "last_modified_at: 2026-11-24 10:00:00 +0100\n"
                                + "categories: [world, coast]\n"
                                + "author: Ada Quill\n"
                                + "excerpt: A lamp is back\n"
                                + "permalink: /lamp/\n"
                                + "published: true\n"
                                + "---"
                                + TEXT)
                .content();

        assertEquals("Lamp", content.title());
        assertEquals("world", content.section());
        assertEquals(
                Instant.parse("2026-11-24T08:30:00Z"),
                content.published().orElseThrow().toInstant());
        assertEquals(
                Instant.parse("2026-11-24T09:00:00Z"),
                content.updated().orElseThrow().toInstant());
        assertEquals("Ada Quill", content.authors().get(0).name());
        assertEquals(Optional.of("A lamp is back"), content.standfirst());
    }

    @ParameterizedTest
    @CsvSource({"---,---,': '", "+++,+++,' = '"})
    void allUnknownKeysAreToldAtOnce(String open, String close, String is) {
        String reason = IngestHarness.refusal(
                "story.md",
                open + "\ntitle" + is + "\"Lamp\"\ntitel" + is + "\"x\"\nsubhed" + is + "\"y\"\n\"frobnicate\"" + is
                        + "\"z\"\n" + close + TEXT);

        assertTrue(reason.contains("line 3: titel: there is no such key. Write \"title\"."), reason);
        assertTrue(reason.contains("line 4: subhed: "), reason);
        assertTrue(reason.contains("line 5: frobnicate: "), reason);
    }

    @Test
    void aHeadThatDoesNotEndIsRefused() {
        assertTrue(IngestHarness.refusal("story.md", "+++\ntitle = \"Lamp\"" + TEXT)
                .contains("does not end"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ingredients: flour\nTime: two hours", "Note: the ferry waits", "Weather: rain\n\nTitle: none"})
    void aStoryMayBeginWithALineThatHasAColon(String head) {
        assertTrue(IngestHarness.clean("story.md", head + TEXT)
                .content()
                .body()
                .text()
                .contains("lighthouse"));
    }

    @Test
    void aDraftOfMediumIsRefused() {
        String draft = Copy.textOf("draft/draft_post.html");

        assertTrue(IngestHarness.refusal("draft_post.html", draft).contains("draft"));
        assertTrue(IngestHarness.refusal("renamed.html", draft).contains("draft"));
    }

    @Test
    void whatMediumExportsIsWhole() {
        var content =
                IngestHarness.clean("post.html", Copy.textOf("draft/post.html")).content();

        assertEquals("The lamp is back", content.title());
        assertEquals(Optional.of("After eleven dark years Tornmark has its light again"), content.standfirst());
        assertEquals("Ada Quill", content.authors().get(0).name());
        assertEquals(
                Instant.parse("2026-11-20T18:05:11Z"),
                content.published().orElseThrow().toInstant());
        assertEquals(Optional.of("https://medium.com/@adaquill/the-lamp-is-back-ab12cd34ef56"), content.url());
        String html = content.body().html();
        assertTrue(html.startsWith("<p>The lighthouse at Tornmark was lit"), html);
        assertEquals(3, html.split("<li").length - 1);
        assertTrue(html.contains("<blockquote>") && html.contains("<figcaption>") && html.contains("It works."), html);
        assertTrue(html.contains("What comes next") && html.endsWith("in spring.</p>"), html);
    }

    @Test
    void aShortEntryOfMediumIsReadAsOne() {
        String entry =
                "<article class=\"h-entry\"><h1 class=\"p-name\">Lamp</h1><section class=\"e-content\"><h3>Lamp</h3>"
                        + "<p>It turns.</p><blockquote>It works.</blockquote></section><footer>By <a class=\"p-author\">Ada"
                        + " Quill</a></footer></article>";

        var clean = IngestHarness.clean("lamp.html", "<html><head><title>Lamp</title></head><body>" + entry);

        assertEquals("It turns.\n\nIt works.", clean.content().body().text());
        assertEquals("Ada Quill", clean.content().authors().get(0).name());
    }

    @Test
    void anEntryInMicroformatsSaysItself() {
        var content = IngestHarness.clean(
                        "note.html",
                        "<!doctype html><title>Ada</title><div class=h-entry><h2 class=p-name>Lamp lit again</h2><div"
                                + " class=h-card><a class=\"p-author p-name\" href=/>Ada Quill</a></div><time"
                                + " class=dt-published datetime=2026-11-24T09:30:00+01:00>Tuesday</time><div"
                                + " class=e-content><p>The lighthouse at Tornmark was lit again on Friday evening, eleven"
                                + " years after the port trust had switched it off.</p><ol><li>Clean the lens<li>Fit the"
                                + " lamp</ol><p>The first ship to see it was the evening ferry, which came in at ten past"
                                + " five with a fair wind.</p></div></div>")
                .content();

        assertEquals("Lamp lit again", content.title());
        assertEquals(2, content.body().html().split("<li").length - 1);
        assertEquals("Ada Quill", content.authors().get(0).name());
        assertEquals(
                Instant.parse("2026-11-24T08:30:00Z"),
                content.published().orElseThrow().toInstant());
    }

    @Test
    void theFirstParagraphIsNotLostToASummaryThatRepeatsIt() {
        String first = "The lighthouse at Tornmark was lit again on Friday evening, and nobody knows who did it.";
        String entry =
                "<article class=h-entry><header><h1 class=p-name>Lamp</h1></header><section class=p-summary>" + first
                        + "</section><section class=e-content><h3>Lamp</h3><%s>" + first
                        + "</%s><p>It turns.</p></section><footer>By <a class=p-author>Ada Quill</a></footer></article>";

        var plain = IngestHarness.clean("lamp.html", "<html><body>" + entry.formatted("p", "p"));
        var subtitled =
                IngestHarness.clean("lamp.html", "<html><body>" + entry.formatted("h4 class=graf--subtitle", "h4"));

        assertEquals(first + "\n\nIt turns.", plain.content().body().text());
        assertEquals(Optional.empty(), plain.content().standfirst());
        assertEquals("It turns.", subtitled.content().body().text());
        assertEquals(Optional.of(first), subtitled.content().standfirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"title\": \"Lamp\",\n  \"draft\": true\n}",
                "{\"title\": \"Lamp\", \"status\": \"private\"}",
                "{\n\"title\": \"Lamp\", \"params\": {\n  \"x\": 1\n},\n\"published\": false\n}"
            })
    void aDraftInJsonIsRefused(String head) {
        String reason = IngestHarness.refusal("story.md", head + TEXT);

        assertTrue(reason.startsWith("the front matter, line "), reason);
        assertTrue(reason.contains("not to be public"), reason);
    }

    @Test
    void whatHugoWritesInJsonIsUnderstood() {
        String head =
                "{\r\n  \"title\": \"Lamp lit\",\r\n  \"tags\": [\"sea\"],\r\n  \"author\": \"Ada Quill\"\r\n}\r\n";
        String text = "\r\nThe lamp at Tornmark is **lit**.\r\n";

        for (String name : List.of("story.md", "story.txt")) {
            var clean = IngestHarness.clean(name, head + text);

            assertEquals("Lamp lit", clean.content().title());
            assertEquals(List.of("sea"), clean.content().tags());
            assertEquals("The lamp at Tornmark is lit.", clean.content().body().text());
        }
    }

    @Test
    void whatBeginsWithABraceIsNoFrontMatter() {
        String form = "{\n\"title\": \"Lamp lit\", \"bodyText\": \"The lamp is lit.\"\n}\n";

        assertEquals("Lamp lit", IngestHarness.clean("story", form).content().title());
        assertTrue(IngestHarness.refusal("story", form + "{broken").contains("JSON"));
        assertTrue(IngestHarness.clean("story.md", "{% include x %}\n\n# Lamp\n\nThe lamp is lit.")
                .content()
                .body()
                .text()
                .endsWith("The lamp is lit."));
    }
}
