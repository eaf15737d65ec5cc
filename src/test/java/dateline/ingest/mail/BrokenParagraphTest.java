package dateline.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrokenParagraphTest {
    private static List<String> texts(String text) {
        return BrokenParagraph.of(text.lines().toList()).stream()
                .map(BrokenParagraph::text)
                .toList();
    }

    @Test
    @DisplayName("Lines that a mail program broke are one paragraph, and each of them is known as its part")
    void broken() {
        var paragraphs = BrokenParagraph.of(List.of(
                "The keeper of Halden lock swam four hundred metres to",
                "his own front door on Friday night after the gate",
                "jammed.",
                "",
                "Short line",
                "Another"));

        assertEquals(
                List.of(
                        "The keeper of Halden lock swam four hundred metres to his own front door on Friday night after the gate jammed.",
                        "",
                        "Short line",
                        "Another"),
                paragraphs.stream().map(BrokenParagraph::text).toList());
        assertEquals(3, paragraphs.get(0).lines().size());
    }

    @Test
    @DisplayName("An indent begins another paragraph, and so does a line behind the end of a sentence")
    void apart() {
        assertEquals(
                List.of(
                        "\u6e2f\u753a\u306e\u5c0f\u3055\u306a\u92ad\u6e6f\u300c\u5343\u9ce5\u6e6f\u300d\u304c\u3001\u5341\u4e8c\u6708\u304b\u3089\u9031\u306b\u4e00\u5ea6\u3060\u3051\u56f3\u66f8\u9928\u306b\u306a\u308b",
                        "\u5e97\u4e3b\u306f\u4e09\u5e74\u524d\u304b\u3089\u4e00\u4eba\u3067\u3042\u308b"),
                texts(
                        "\u3000\u6e2f\u753a\u306e\u5c0f\u3055\u306a\u92ad\u6e6f\u300c\u5343\u9ce5\u6e6f\u300d\u304c\u3001\u5341\u4e8c\u6708\u304b\u3089\u9031\u306b\u4e00\u5ea6\u3060\n\u3051\u56f3\u66f8\u9928\u306b\u306a\u308b\n\u3000\u5e97\u4e3b\u306f\u4e09\u5e74\u524d\u304b\u3089\u4e00\u4eba\u3067\u3042\u308b"));
        assertEquals(
                List.of("The gate of the lock jammed on Friday, and nobody came.", "It was cold."),
                texts("The gate of the lock jammed on Friday, and nobody came.\nIt was cold."));
    }
}
