package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** HTML-05: stories whose text does not stand in one element, or whose headings are not marked as such. */
class SpreadStoryTest {
    private static final String HEAD = """
            <html><head><title>How a terrarium is made</title></head><body>
            <nav><a href="/">Home</a> <a href="/garden">Garden</a> <a href="/house">House</a></nav>
            <article><h1>How a terrarium is made</h1>""";
    private static final String TAIL = """
            </article><section class="more"><h2>More from the garden</h2><ul><li><a href="/a">Moss for beginners</a></li>
            <li><a href="/b">Ten ferns that need no light</a></li></ul></section>
            <footer>© The Tern Island Courier</footer></body></html>""";
    private static final List<String> PARAGRAPHS = List.of(
            "A terrarium of glass keeps a piece of the forest on the table, and it needs hardly more than a spoon of water in a month.",
            "Measure the glass first, and cut the foam a little smaller; it goes into a bowl of water until it sinks to the ground.",
            "Put the plants into the foam with a spoon, the tallest in the middle, and press the earth around them with two fingers.",
            "Lay the moss around them so that no foam is seen, and hold it with pins of wire where it does not want to stay.",
            "Close the glass, and put it where there is light but no sun; after a week drops of water stand on its wall every morning.",
            "Whoever opens it once in a month, for an hour, will have it for years, says Marit Olsen, who has made two hundred.");

    private static List<String> body(String html) {
        String body = new PageExtractor()
                .extract(HEAD + html + TAIL, Optional.of("https://tern-island.example/garden/terrarium"))
                .body()
                .orElseThrow()
                .text();
        return Jsoup.parse(body).select("p, h2, h3, div.step, li").eachText();
    }

    private static String paragraph(int at) {
        return "<p class=\"pw bx\">" + PARAGRAPHS.get(at) + "</p>";
    }

    @Test
    void aStoryThatPicturesPartIntoSeveralElementsIsWhole() {
        String html = """
                <div><section class="a b"><div class="n p"><div class="z ab">%s<h2>The glass</h2>%s</div></div>
                <figure><img src="/1.jpg" alt="The glass" width="800" height="500"></figure>
                <div class="n p"><div class="z ab"><h2>The plants</h2>%s<p class="pw bx">You need:</p><ul><li class="pw">a spoon</li><li class="pw">foam</li><li class="pw">wire</li></ul>%s</div></div>
                <figure><img src="/2.jpg" alt="The moss" width="800" height="500"></figure>
                <div class="n p"><div class="z ab"><h2>In the end</h2>%s%s</div></div></section></div>""".formatted(paragraph(0), paragraph(1), paragraph(2), paragraph(3), paragraph(4), paragraph(5));

        assertEquals(
                List.of(
                        PARAGRAPHS.get(0),
                        "The glass",
                        PARAGRAPHS.get(1),
                        "The plants",
                        PARAGRAPHS.get(2),
                        "You need:",
                        "a spoon",
                        "foam",
                        "wire",
                        PARAGRAPHS.get(3),
                        "In the end",
                        PARAGRAPHS.get(4),
                        PARAGRAPHS.get(5)),
                body(html));
    }

    @Test
    void stepsThatAreNumberedOutsideOfTheirParagraphsStay() {
        var html = new StringBuilder("<div class=\"steps\">" + paragraph(0));
        for (int step = 1; step < PARAGRAPHS.size(); step++) {
            html.append("<div class=\"step\">Step ")
                    .append(step)
                    .append("</div>")
                    .append(paragraph(step));
        }

        List<String> body = body(html.append("</div>").toString());

        assertEquals(
                List.of("Step 1", "Step 2", "Step 3", "Step 4", "Step 5"),
                body.stream().filter(line -> line.startsWith("Step")).toList());
    }
}
