package dateline.ingest.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as Pandoc, Quarto and R Markdown have it: nothing of its signs is printed, and no word is lost with them. */
class PandocTest {
    private static final String TEXT = "\n\nThe night boat made her last crossing on Thursday with two passengers.\n";

    private static Reading.Clean read(String markdown) {
        return IngestHarness.clean("boat.md", markdown);
    }

    private static String html(String markdown) {
        return read("# Boat stops\n\n" + markdown).content().body().html();
    }

    @ParameterizedTest
    @DisplayName("A title block has title, authors and date, and lines that go on")
    @CsvSource(delimiter = '|', textBlock = """
            % The boat stops\\n% Ailsa Grieve; Tom Rendall\\n% 2025-03-21      | Ailsa Grieve, Tom Rendall | 2025-03-21
            % The boat\\n  stops\\n% Ailsa Grieve\\n  Tom Rendall\\n% March 21, 2025 | Ailsa Grieve, Tom Rendall | 2025-03-21
            %The boat stops\\n%\\n%2025-03-21                                  | ''                        | 2025-03-21
            % The boat stops\\n% Ailsa Grieve^[The Herald]                     | Ailsa Grieve              | ''
            % The boat stops\\n% Ailsa Grieve and Tom Rendall\\n% 21 mars 2025 | Ailsa Grieve, Tom Rendall | 2025-03-21
            % The *boat* [stops]{.smallcaps}                                  | ''                        | ''
            """)
    void titleBlocks(String head, String names, String date) {
        var content = read(head.replace("\\n", "\n") + TEXT).content();

        assertEquals("The boat stops", content.title());
        assertEquals(
                names,
                String.join(", ", content.authors().stream().map(Author::name).toList()));
        assertTrue(
                date.isEmpty() || content.published().orElseThrow().toString().startsWith(date));
        assertEquals(TEXT.strip(), content.body().text());
    }

    @ParameterizedTest
    @DisplayName("A sentence, a remark of TeX and a list of shares are no title block")
    @ValueSource(
            strings = {
                "% of all boats, half are late",
                "%% not for print %%\n\n% of boats are late",
                "# Boat stops\n\n% The boat stops\n% Ailsa Grieve"
            })
    void whatIsNoTitleBlock(String head) {
        var content = read(head + TEXT).content();

        assertTrue(content.authors().isEmpty());
        assertTrue(content.body().text().contains("%"), content.body().text());
    }

    @Test
    void aTitleBlockInATextIsRead() {
        var content = IngestHarness.clean("boat.txt", "% The boat stops\n% Ailsa Grieve\n% 2025-03-21" + TEXT)
                .content();

        assertEquals("The boat stops", content.title());
        assertEquals("Ailsa Grieve", content.authors().get(0).name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            a [Ms Linklater]{.smallcaps} and a ram                  ¦ <p>a Ms Linklater and a ram</p>
            [the **mate** [Rendall](https://x.example/)]{#m lang=en} ¦ <p>the <strong>mate</strong> <a href="https://x.example/">Rendall</a></p>
            [see](https://x.example/){.b target="_blank"} it        ¦ <p><a href="https://x.example/">see</a> it</p>
            [see][r]{.b} it↵↵[r]: https://x.example/               ¦ <p><a href="https://x.example/">see</a> it</p>
            ## What it cost {#sec-cost .unnumbered}                 ¦ <h2>What it cost</h2>
            ## What it cost {-}                                     ¦ <h2>What it cost</h2>
            What it cost {#sec}↵-------                            ¦ <h2>What it cost</h2>
            \\newpage↵↵It stops.↵↵\\vspace{1cm}                  ¦ <p>It stops.</p>
            use `x`{.r} and `<b>y</b>`{=html} and `\\LaTeX`{=latex}. ¦ <p>use <code>x</code> and <b>y</b> and .</p>
            twice[^1]^[And a ram.]                                  ¦ <p>twice[^1]<sup>1</sup></p><ol><li><p>And a ram.</p></li></ol>
            | one line↵| and another                               ¦ <p>one line<br>and another</p>
            > ::: warning↵> Mind it.↵> :::                            ¦ <blockquote><p>Mind it.</p></blockquote>
            #. One↵#. Two                                          ¦ <ol><li>One</li><li>Two</li></ol>
            (@a) One↵↵As (@a) says:↵↵(@) Two                    ¦ <ol><li>One</li></ol><p>As (1) says:</p><ol start="2"><li>Two</li></ol>
            """)
    void signsOfPandoc(String markdown, String html) {
        assertEquals(html, html(markdown.replace("↵", "\n")));
    }

    @Test
    @DisplayName("Code shows its signs, and so do sets, quotations with braces and what is escaped")
    void whatLooksLikeIt() {
        String html = html("""
                Write `[x]{.y}` or `::: note`, the set {1, 2}, \\[x\\]{.y}, he [sic]{!} and a$_{i=1}$.

                ```
                ::: {.note}
                [x]{.y}
                ```

                @ada said 50 % [of it].

                (@bbc) asked.

                | a | b |
                |---|---|
                | 1 | 2 |
                """);

        assertTrue(html.contains("<code>[x]{.y}</code> or <code>::: note</code>, the set {1, 2}, [x]"), html);
        assertTrue(
                html.contains("he [sic]{!}") && html.contains("50 % [of it].") && html.contains("(@bbc) asked."), html);
        assertTrue(html.contains("<code>::: {.note}\n[x]{.y}\n</code>") && html.contains("<td>1</td><td>2</td>"), html);
    }

    @Test
    void divisionsKeepTheirWordsAndTitles() {
        assertEquals(
                "<p>Inside.</p><p>Deeper.</p><p><strong>Before you go</strong></p><p>Take a coat.</p><p>Mind the gap.</p>",
                html("""
                ::: {#box .warning}
                Inside.

                :::: inner
                Deeper.
                ::::
                :::

                ::: {.callout-tip title="Before you go"}
                Take a coat.
                :::

                ::: Warning ::::::
                Mind the gap.
                :::
                """));
    }

    @Test
    @DisplayName("What is hidden, deleted or remarked is nobody's business, and told; a part for TeX is not printed")
    void whatNoReaderIsToSee() {
        var read = read(
                "# Boat stops\n\nShe was [not ]{.deletion author=\"A\" date=\"2025-01-01T00:00:00Z\"}[really ]{.insertion author=\"A\"}sold"
                        + " [who says?]{.comment-start id=\"1\"}in May[]{.comment-end id=\"1\"}.\n\n::: {.content-hidden when-format=\"html\"}\nSecret.\n\n"
                        + "::: inner\nMore of it.\n:::\n:::\n\n::: notes\nSpeak slowly.\n:::\n\n```{=latex}\n\\newpage\n```\n\n```{=html}\n<p>Seen.</p>\n```\n");

        assertEquals(
                "She was really sold in May.\n\nSeen.", read.content().body().text());
        assertTrue(
                read.repairs().contains("Remarks and lines of a program were left out: 5."), read.repairs()::toString);
    }

    @Test
    @DisplayName("A division without an end is none, and takes no word of the story with it")
    void unendedDivision() {
        String html = html("""
                The ferry sails again.

                ::: notes
                Speak slowly.

                She takes forty passengers.
                """);

        assertTrue(html.contains("The ferry sails again.") && html.contains("She takes forty passengers."), html);
    }

    @Test
    @DisplayName("Tables that are drawn with dashes are tables, with their names")
    void drawnTables() {
        String simple = html(
                "  Boat      Year\n  -------- ------\n  Hesper     1951\n  *Fara*     1987\n\n  : Boats that are left {#tbl-x}\n");
        String framed = html("""
                ---------------------
                Boat     What is
                         told of it
                -------- ------------
                Hesper   Sold in
                         May.

                Fara     Kept.
                ---------------------
                """);
        String grid = html(
                "+--------+-------+\n| Boat   | Price |\n+========+=======+\n| Hesper | £412  |\n|        | each  |\n+--------+-------+\n");
        String headless = html("------- ------\n     12 x\n    123 y\n------- ------\n");

        String rows = "</tr></thead><tbody><tr><td>Hesper</td><td>";
        assertEquals(
                "<table><thead><tr><th>Boat</th><th>Year</th>" + rows
                        + "1951</td></tr><tr><td><em>Fara</em></td><td>1987</td></tr></tbody></table><p>Boats that are left</p>",
                simple);
        assertEquals(
                "<table><thead><tr><th>Boat</th><th>What is told of it</th>" + rows
                        + "Sold in May.</td></tr><tr><td>Fara</td><td>Kept.</td></tr></tbody></table>",
                framed);
        assertEquals(
                "<table><thead><tr><th>Boat</th><th>Price</th>" + rows + "£412 each</td></tr></tbody></table>", grid);
        assertFalse(headless.contains("--") || !headless.contains("123") || headless.contains("<th"), headless);
    }

    @Test
    @DisplayName("Lines between paragraphs, headings and boxes that do not end are no tables")
    void whatIsNoTable() {
        assertEquals(
                "<p>One.</p><p>Two.</p><h2>Three</h2><p>Four.</p>",
                html("One.\n\n---------------------\n\nTwo.\n\nThree\n-----\n\nFour.\n")
                        .replace("<hr>", ""));
        assertTrue(html("+--------+-------+\n| Boat   and price |\n+--------+-------+\n")
                .contains("Boat"));
    }
}
