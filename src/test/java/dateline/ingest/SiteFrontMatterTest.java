package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter as the tools write it that make sites: what it tells of the story is taken, what is for the site is passed over. */
class SiteFrontMatterTest {
    private static final String TEXT =
            "\n\nThe lighthouse at Tornmark will be lit again on Friday, the port trust said.\n";

    private static Content read(String head) {
        return IngestHarness.clean("lamp.md", head + TEXT).content();
    }

    private static void assertLamp(String head) {
        Content content = read(head);
        assertEquals("Lamp lit", content.title());
        assertEquals(List.of("C", "C++", "C#"), content.tags());
        assertEquals(
                List.of("Ada Quill"),
                content.authors().stream().map(Author::name).toList());
        assertEquals(Optional.of("After eleven years"), content.standfirst());
        assertEquals(
                Optional.of(Instant.parse("2026-11-20T08:30:00Z")),
                content.published().map(date -> date.toInstant()));
        assertTrue(
                content.body().text().startsWith("The lighthouse"),
                content.body().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--\n%s-->", "%s"})
    void theHeadOfNikolaIsRead(String form) {
        String head = """
                .. title: Lamp lit
                .. slug: lamp-lit
                .. date: 2026-11-20 09:30:00 UTC+01:00
                .. tags: C, C++, C#
                .. link:\s
                .. description: After eleven years
                .. author: Ada Quill
                .. type: text
                .. hidetitle: True
                """;
        assertLamp(form.formatted(head));
    }

    @Test
    void aDraftOfNikolaIsNotPublic() {
        String refusal = IngestHarness.refusal("lamp.md", "<!--\n.. title: Lamp lit\n.. status: draft\n-->" + TEXT);
        assertTrue(refusal.contains("line 3") && refusal.contains("draft"), refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Zola
                """
                +++
                title = "Lamp lit"
                date = 2026-11-20T09:30:00+01:00
                updated = 2026-11-21
                description = 'After eleven years'
                authors = ["Ada Quill"]
                in_search_index = true
                template = "page.html"

                [taxonomies]
                tags = [
                  "C", "C++",   # two of them
                  "C#",
                ]
                people = ["Ben Marsh"]

                [extra]
                mood = "odd"
                [extra.cover]
                image = "a.png"
                [[extra.links]]
                name = "x"
                [[extra.links]]
                name = "y"
                +++""",
                """
                +++
                title = "Lamp lit"
                date = 2026-11-20T09:30:00+01:00
                description = 'After eleven years'
                taxonomies.tags = ["C", "C++", "C#"]
                taxonomies.authors = ["Ada Quill"]
                extra."a.b".c = 1
                +++""",
                // Hugo
                """
                ---
                title: Lamp lit
                date: 2026-11-20T09:30:00+01:00
                lastmod: 2026-11-21
                tags: [C, C++, C#]
                params:
                  author: Ada Quill
                  subtitle: After eleven years
                  colour: blue
                ShowToc: true
                build: { list: local, render: always }
                cover: { image: a.png, alt: Lamp, hiddenInList: true }
                sitemap: { disable: true }
                ---""",
                // Hexo
                """
                ---
                title: Lamp lit
                date: 2026-11-20 09:30:00 +01:00
                updated: 2026-11-21 08:00:00 +01:00
                tags:
                - C
                - [C++, C#]
                categories:
                - [world, coast]
                author: Ada Quill
                excerpt: After eleven years
                abbrlink: 4a17b156
                top_img: /a.png
                disableNunjucks: true
                keywords: lamps
                ---""",
                // Eleventy
                """
                ---json
                {
                  "title": "Lamp lit",
                  "date": "2026-11-20T09:30:00+01:00",
                  "description": "After eleven years",
                  "author": { "name": "Ada Quill", "twitter": "adaq" },
                  "tags": ["C", "C++", "C#"],
                  "eleventyNavigation": { "key": "Lamp", "order": 3 },
                  "eleventyExcludeFromCollections": true
                }
                ---""",
                // Astro
                """
                ---
                layout: ../../layouts/Post.astro
                title: Lamp lit
                description: After eleven years
                author: Ada Quill
                pubDatetime: 2026-11-20T08:30:00Z
                modDatetime: 2026-11-21T08:30:00Z
                heroImage: ../a.png
                image: { src: ./b.png, alt: Lamp }
                tags: ["C", "C++", "C#"]
                featured: true
                hideEditPost: false
                ---""",
                // Jekyll
                """
                ---
                layout: single
                title: Lamp lit
                date: 2026-11-20 09:30:00 +0100
                categories: world coast
                tags: C C++ C#
                excerpt: After eleven years
                author: Ada Quill
                related: true
                read_time: true
                header: { image: /a.jpg, teaser: /b.jpg }
                image: { path: /a.jpg, alt: x, lqip: "data:x" }
                media_subpath: /img
                ---""",
                // Docusaurus
                """
                ---
                id: lamp
                title: Lamp lit
                description: After eleven years
                date: 2026-11-20T09:30:00+01:00
                authors:
                - name: Ada Quill
                  title: Reporter
                  url: https://ada.example/
                  image_url: https://ada.example/a.png
                tags: [C, C++, C#]
                hide_table_of_contents: true
                sidebar_label: Lamp
                ---""",
                // Quarto and Pandoc
                """
                ---
                title: Lamp lit
                subtitle: After eleven years
                author:
                - name: { given: Ada, family: Quill }
                  affiliations: [The Herald]
                  orcid: 0000-0001
                date: 2026-11-20T09:30:00+01:00
                keywords: [C, C++, C#]
                format: { html: { toc: true } }
                bibliography: refs.bib
                header-includes:
                - \\usepackage{x}
                number-sections: true
                ...""",
                // Grav
                """
                ---
                title: Lamp lit
                publish_date: 2026-11-20T09:30:00+01:00
                summary: After eleven years
                taxonomy:
                  tag: [C, C++, C#]
                  author: Ada Quill
                process: { twig: true }
                cache_enable: false
                ---"""
            })
    void whatAToolWritesIsUnderstood(String head) {
        assertLamp(head);
    }

    @Test
    @DisplayName("What stands outside of a table wins, and the rest is told as passed over")
    void tablesAreSilentWhereTheRestSpeaks() {
        var read = IngestHarness.clean(
                "lamp.md",
                "+++\ntitle = \"Lamp\"\nauthors = [\"Ada Quill\"]\n[taxonomies]\nauthors = [\"Ben Marsh\"]\n[extra]\nmath = 1\n+++"
                        + TEXT);

        assertEquals("Ada Quill", read.content().authors().get(0).name());
        assertEquals(1, read.content().authors().size());
        assertTrue(
                read.repairs()
                        .contains("What is the site's alone was passed over in the front matter: taxonomies, extra."),
                read.repairs().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"Lamp\"\n[extra]\ndraft = true\n+++",
                "---\ntitle: Lamp\nparams:\n  hidden: true\n---",
                "---\ntitle: Lamp\nbuild:\n  render: never\n---",
                "---\ntitle: Lamp\n_build: { render: false }\n---",
                "---\ntitle: Lamp\nlayout: post.njk\npermalink: false\n---",
                "---json\n{\"title\": \"Lamp\", \"draft\": true}\n---",
                "---toml\ntitle = \"Lamp\"\ndraft = true\n---",
                ";;;\n{\"title\": \"Lamp\", \"published\": false}\n;;;",
                "---\ntitle: Lamp\npassword: horse-battery\n---",
                "---\ntitle: Lamp\nsaveAsDraft: true\n---",
                "---\ntitle: Lamp\ndg-publish: false\n---"
            })
    void whatIsNotToBePublicIsRefused(String head) {
        String reason = IngestHarness.refusal("lamp.md", head + TEXT);

        assertTrue(reason.startsWith("the front matter, line ") && reason.contains("not to be public"), reason);
        assertFalse(reason.contains("horse-battery"), reason);
    }

    @Test
    void frontMatterThatIsAProgramIsNotRun() {
        assertTrue(IngestHarness.refusal("lamp.md", "---js\nmodule.exports = {title: \"Lamp\"}\n---" + TEXT)
                .contains("no program is run"));
    }

    @Test
    @DisplayName("Unknown keys beside tables are told all at once, and no table is one")
    void unknownKeysBesideTables() {
        String reason = IngestHarness.refusal(
                "lamp.md",
                "+++\ntitle = \"Lamp\"\nmood = \"odd\"\nfrobnicate = 1\n[taxonomies]\ntags = [\"a\"]\n[extra]\nx = 1\n+++"
                        + TEXT);

        assertTrue(reason.contains("line 3: mood: ") && reason.contains("line 4: frobnicate: "), reason);
        assertFalse(reason.contains("taxonomies: there") || reason.contains("extra: there"), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"Lamp\"\ntitle = \"Again\"\n+++",
                "+++\ntitle = \"Lamp\"\n[extra]\na = 1\na = 2\n+++",
                "+++\ntitle = \"Lamp\"\na.b = 1\na.b = 2\n+++"
            })
    void whatStandsTwiceIsTold(String head) {
        assertTrue(IngestHarness.refusal("lamp.md", head + TEXT).contains("stands twice"));
    }
}
