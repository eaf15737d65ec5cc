package dateline.ingest.text.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTablesTest {
    private static final String LONG =
            "The keeper of the lock swam four hundred metres to his own front door on Friday night after the gate had jammed behind him and the boat.";

    private static String unwrapped(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        LayoutTables.unwrap(page.body());
        return page.body().html();
    }

    @Test
    @DisplayName("Tables within tables, as newsletters are laid out, become divisions in their order")
    void nested() {
        assertEquals(
                "<div><div><p>One</p><p>Two</p></div><div dir=\"rtl\">Three</div></div>",
                unwrapped(
                        "<table><tr><td><table><tr><td><p>One</p><p>Two</p></td></tr></table>"
                                + "<table role=\"presentation\"><tr><td dir=\"rtl\">Three</td></tr></table></td></tr></table>"));
    }

    @Test
    @DisplayName("A column of paragraphs is none of a table, and a cell that is hidden stays so")
    void column() {
        assertEquals(
                "<div>" + LONG + "</div><div style=\"display:none\">x</div>",
                unwrapped("<table><tr><td>" + LONG + "</td></tr><tr><td style=\"display:none\">x</td></tr></table>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tbody><tr><td>Herring</td><td>4.9</td></tr><tr><td>Cod</td><td>7.2</td></tr></tbody></table>",
                "<table><tbody><tr><th>Name</th></tr><tr><td>Ada</td></tr></tbody></table>",
                "<table><tbody><tr><td>Ada</td></tr><tr><td>Tom</td></tr></tbody></table>",
                "<table><caption>Catch</caption><tbody><tr><td>" + LONG + "</td></tr></tbody></table>",
                "<table><tbody><tr><td><p>" + LONG + "</p></td><td><p>Yes</p><p>No</p></td></tr></tbody></table>"
            })
    @DisplayName("A table that tells something by its rows and columns stays")
    void tables(String html) {
        assertEquals(html, unwrapped(html));
    }
}
