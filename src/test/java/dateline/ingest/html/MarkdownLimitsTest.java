package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.text.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A short text in Markdown that tells of very much. */
class MarkdownLimitsTest {
    @Test
    @DisplayName("SEC-01: a long address that is named many times is refused before its HTML fills the memory")
    void whatWouldBecomeTooLongIsRefused() {
        String bomb = "[x]: https://e.example/" + "a".repeat(100_000) + "\n\n" + "[x] ".repeat(22_000) + "\n";

        assertTrue(refusal(bomb).contains("20 MB of HTML"));
    }

    @Test
    @DisplayName("SEC-01: a table of very many cells is refused")
    void aTableOfVeryManyCellsIsRefused() {
        String bomb = "|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n" + "|a|\n".repeat(1_000);

        assertTrue(refusal(bomb).contains("cells"));
    }

    @Test
    @DisplayName("SEC-01: a paragraph of very many lines is refused, and as many paragraphs are not")
    void aParagraphOfVeryManyLinesIsRefused() throws Refusal {
        assertTrue(refusal("a\n".repeat(10_001)).contains("Line 10001"));
        assertTrue(refusal("a\n\n".repeat(50_001)).contains("100000"));

        assertEquals(20_000, html("a\n\n".repeat(20_000)).split("<p>", -1).length - 1);
    }

    @Test
    @DisplayName("SEC-01: what is nested very deep is read as far as people nest")
    void whatIsNestedDeepIsRead() throws Refusal {
        assertTrue(html("*a **b ".repeat(5_000)).contains("a"));
        assertTrue(html("> ".repeat(5_000) + "a").contains("a"));
        assertTrue(html("![".repeat(5_000) + "a" + "](b)".repeat(5_000)).contains("a"));
    }

    private static String refusal(String markdown) {
        return assertThrows(Refusal.class, () -> html(markdown)).reason();
    }

    private static String html(String markdown) throws Refusal {
        return BodyMarkup.html(new RawBody(Markup.MARKDOWN, markdown));
    }
}
