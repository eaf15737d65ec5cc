package dateline.ingest.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.IngestHarness;
import org.junit.jupiter.api.Test;

class MarkdownDialectsTest {
    @Test
    void whatIsLeftToDoIsNobodysBusiness() {
        var clean = IngestHarness.clean("story.md", """
                ---
                title: The last eel traps
                author: "[[people/Ida Marsh|Ida Marsh]]"
                image:
                  path: /assets/eel.jpg
                ---
                %% 620 words, desk has asked for 600 %%

                The trap came up empty on 100 %% of days, a misprint says.

                > [!todo] Desk
                > Need a line from the trust.

                > [!note] The trust
                > It owns the mere.

                The museum has ordered twelve. ^museum

                #eels #fenland
                """);

        assertEquals("[eels, fenland]", clean.content().tags().toString());
        assertEquals("Ida Marsh", clean.content().authors().get(0).name());
        assertEquals(
                "The trap came up empty on 100 %% of days, a misprint says.\n\nThe trust\n\nIt owns the mere.\n\nThe museum has ordered twelve.",
                clean.content().body().text());
    }

    @Test
    void remarksOfKramdownAreNobodysBusiness() {
        var clean = IngestHarness.clean("story.md", """
                # Harbour bylaws

                {::options parse_block_html="true" /}

                The longest is eleven words{::comment}check{:/comment} now.

                {::comment}
                ask Dot whether

                the mayor has seen this
                {:/comment}

                {::nomarkdown}
                A fine is four pounds.
                {:/}

                Nobody paid it. A brace {: as such} stays.
                """);

        assertEquals(
                "The longest is eleven words now.\n\nA fine is four pounds.\n\nNobody paid it. A brace {: as such} stays.",
                clean.content().body().text());
    }

    @Test
    void aStandfirstAndABylineOverTheTextAreTaken() {
        var clean = IngestHarness.clean(
                "story.md",
                "# Horses return\n\n**Three mares will do the work of a machine**\n\n*By Ida Marsh*\n\nTimber is pulled by horses again.\n");

        assertEquals(
                "Three mares will do the work of a machine",
                clean.content().standfirst().orElse(""));
        assertEquals("Ida Marsh", clean.content().authors().get(0).name());
        assertEquals("Timber is pulled by horses again.", clean.content().body().text());
    }

    @Test
    void aBoldFirstParagraphStaysWhereNobodyIsNamed() {
        var clean = IngestHarness.clean(
                "story.md", "# Horses return\n\n**Three mares pull.**\n\nTimber is pulled by horses again.\n");

        assertEquals(
                "Three mares pull.\n\nTimber is pulled by horses again.",
                clean.content().body().text());
    }

    @Test
    void strikesNotesTasksAndBareAddressesAreWhatGitHubMakesOfThem() {
        String html = IngestHarness.clean("story.md", Copy.textOf("markdown/strike-notes.md"))
                .content()
                .body()
                .html();

        assertTrue(html.contains("<del>Monday</del>"), html);
        assertTrue(html.contains("<a href=\"https://www.tidewater.example/map\""), html);
        assertTrue(html.contains("☑ dredge") && html.contains("☐ rebuild"), html);
        assertTrue(html.contains("Port office, notice 12."), html);
        assertFalse(html.contains("[^1]") || html.contains("~~") || html.contains("[x]"), html);
    }

    @Test
    void whatIsOneToolsAloneIsNotPrinted() {
        var clean = IngestHarness.clean("story.md", Copy.textOf("markdown/dialects.md"));

        assertEquals("Lighthouse lit again", clean.content().title());
        String text = clean.content().body().text();
        assertTrue(text.contains("See the trust and"), text);
        assertFalse(text.contains("[[") || text.contains("{"), text);
        assertTrue(
                clean.repairs().contains("Shortcodes were left out: 2."),
                clean.repairs().toString());
    }

    @Test
    void boxesAndListsOfOtherDialectsAreReadAsWhatTheyAre() {
        String html = IngestHarness.clean("story.md", """
                        # Lamp

                        > [!WARNING]
                        > Mind the gap.

                        !!! note "Good to know"
                            Mind the step.

                        ::: tip Before you go
                        Take a coat.
                        :::

                        Range
                        :   Nineteen miles

                        [TOC]

                        H~2~O and x^2^, ==marked==. ![A](https://p.example/a.jpg){width=50%}
                        """).content().body().html();

        assertTrue(html.contains("<blockquote><p><strong>Warning</strong></p><p>Mind the gap.</p></blockquote>"), html);
        assertTrue(html.contains("<p><strong>Good to know</strong></p><p>Mind the step.</p>"), html);
        assertTrue(html.contains("<p><strong>Before you go</strong></p><p>Take a coat.</p>"), html);
        assertTrue(html.contains("<dt>Range</dt>") && html.contains("Nineteen miles"), html);
        assertTrue(html.contains("H<sub>2</sub>O and x<sup>2</sup>, marked. <img"), html);
        assertFalse(html.contains("TOC") || html.contains(":::") || html.contains("!!!") || html.contains("{"), html);
    }

    @Test
    void componentsOfMdxAndRemarksAreLeftOutAndTold() {
        var clean = IngestHarness.clean(
                "story.mdx", "import A from './a'\n\nThe lamp %%who says?%% is lit.\n\n<Map x={1} />\n\nIt turns.\n");

        assertEquals("The lamp is lit.\n\nIt turns.", clean.content().body().text());
        assertTrue(
                clean.repairs().contains("Remarks and lines of a program were left out: 3."),
                clean.repairs()::toString);
    }

    @Test
    void aTildeOfARangeStrikesNothing() {
        String html = IngestHarness.clean("story.md", "# Lamp\n\nIt is 3~4 m high and 5~6 m ~~wide~~ deep.\n")
                .content()
                .body()
                .html();

        assertEquals("<p>It is 3~4 m high and 5~6 m <del>wide</del> deep.</p>", html);
    }

    @Test
    void markdownInTheArticleFormIsReadAsInAFile() {
        var clean = IngestHarness.clean(
                "story.json", "{\"title\": \"Lamp\", \"bodyMarkdown\": \"The lamp {{< tweet 1 >}}.\"}");

        assertEquals("The lamp .", clean.content().body().text());
        assertTrue(clean.repairs().contains("Shortcodes were left out: 1."), clean.repairs()::toString);
    }

    @Test
    void codeStaysAsItIs() {
        String text = IngestHarness.clean("story.md", """
                        # Lamp

                        Write `{{< youtube x >}}` or `[[a|b]]`:

                        ```
                        {% raw %}
                        # A {#id}
                        ```

                        Done {{< gone >}} here.
                        """).content().body().text();

        assertTrue(
                text.contains("{{< youtube x >}}")
                        && text.contains("[[a|b]]")
                        && text.contains("{% raw %}")
                        && text.contains("{#id}"),
                text);
        assertFalse(text.contains("gone"), text);
    }

    @Test
    void aRemarkOfSomeLinesIsNotPublished() {
        var clean = IngestHarness.clean(
                "story.md",
                "# Lamp lit\n\n%% ask Theo,\nwho saw 9 % of it,\n\nwhether it is paid %%\n\nThe lamp is lit.\n\n%% one %% It turns.\n\n%% two %%\n");

        assertEquals("The lamp is lit.\n\nIt turns.", clean.content().body().text());
    }
}
