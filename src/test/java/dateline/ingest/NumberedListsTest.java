package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that goes on behind a paragraph, or begins with 21, does so in every format. */
class NumberedListsTest {
    private static final String ASK =
            "The harbour conservancy will let five moorings by ballot, and two are deep enough:";
    private static final String DRY = "At low water the next two dry out, said the harbour master:";
    private static final String TEXT = ASK + "\n\n1. Below the ice house\n2. Off the chain ferry slip\n\n" + DRY
            + "\n\n3. By the coal steps\n4. Under the willow\n\nA list of the upper river goes on:\n\n21) Hob Island\n"
            + "22) Tannery Reach\n\nForms are to be had from the toll office until noon.\n";
    private static final String MAIL = """
            From: Mara Lind <mara@k.example>
            To: desk@gazette.example
            Subject: Moorings open to ballot
            Date: Tue, 11 Mar 2025 08:01:33 +0100
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            """;
    private static final String PAGE =
            "<!DOCTYPE html><html lang=en><title>Moorings open</title><article><h1>Moorings open to ballot</h1><p>"
                    + ASK + "</p><ol><li>Below the ice house</li><li>Off the chain ferry slip</li></ol><p>" + DRY
                    + "</p><ol start=3><li>By the coal steps</li><li>Under the willow</li></ol><p>A list of the upper river goes on:</p>"
                    + "<ol><li value=21>Hob Island</li><li>Tannery Reach</li></ol><p>Forms are to be had from the toll office until noon.</p></article>";

    @ParameterizedTest
    @CsvSource({
        "moorings.txt, text",
        "moorings.md, markdown",
        "moorings.eml, mail",
        "moorings.json, form",
        "moorings.html, page"
    })
    void theNumbersOfAListStay(String name, String form) {
        String input =
                switch (form) {
                    case "text" -> "Moorings open to ballot\n\n" + TEXT;
                    case "markdown" -> "# Moorings open to ballot\n\n" + TEXT;
                    case "mail" -> MAIL + TEXT;
                    case "form" ->
                        "{\"title\": \"Moorings open to ballot\", \"bodyText\": \"" + TEXT.replace("\n", "\\n") + "\"}";
                    default -> PAGE;
                };

        assertEquals(
                "1 Below the ice house|2 Off the chain ferry slip|3 By the coal steps|4 Under the willow|21 Hob Island|22"
                        + " Tannery Reach",
                numbers(name, input));
    }

    /** Each item with the number that a browser prints. */
    private static String numbers(String name, String input) {
        var body = Jsoup.parseBodyFragment(
                IngestHarness.clean(name, input).content().body().html());
        return body.select("ol > li").stream()
                .map(item -> number(item) + " " + item.text())
                .collect(Collectors.joining("|"));
    }

    private static int number(Element item) {
        if (item.hasAttr("value")) {
            return Integer.parseInt(item.attr("value"));
        }
        Element before = item.previousElementSibling();
        String start = item.parent() == null ? "" : item.parent().attr("start");
        return before != null ? number(before) + 1 : start.isEmpty() ? 1 : Integer.parseInt(start);
    }

    @ParameterizedTest
    @DisplayName("A day and its month stay together")
    @CsvSource({"programme.txt, text", "programme.json, form"})
    void daysAreNoNumbersOfAList(String name, String form) {
        String days = "5. März: Auftakt am alten Kran\n6. März: Regatta der Jollen\n7. März: Fischmarkt am Kai";
        String first = "Die Hafenwoche hat an jedem Tag etwas zu bieten, teilte der Verein am Montag mit.";
        String input = form.equals("text")
                ? "Das Programm der Hafenwoche\n\n" + first + "\n\n" + days
                        + "\n\nKarten gibt es keine, sagte der Vorsitzende.\n"
                : "{\"title\": \"Das Programm\", \"bodyText\": \"" + (first + "\n\n" + days).replace("\n", "\\n")
                        + "\"}";

        String text = IngestHarness.clean(name, input).content().body().text();

        days.lines().forEach(day -> assertTrue(text.contains(day), text));
    }

    @Test
    @DisplayName("Years and single steps between paragraphs stay as they were typed")
    void yearsAreNoNumbersOfAList() {
        String input =
                "{\"title\": \"Floods\", \"bodyText\": \"1953. The sea came over the dyke.\\n1954. A spring tide.\\n\\n"
                        + "3. By the coal steps\"}";

        String text = IngestHarness.clean("floods.json", input).content().body().text();

        assertTrue(text.contains("1953. The sea") && text.contains("1954. A spring") && text.contains("3. By"), text);
    }
}
