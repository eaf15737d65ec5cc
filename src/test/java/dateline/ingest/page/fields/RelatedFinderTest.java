package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.RelatedLink;
import dateline.ingest.model.RawArticle;
import dateline.ingest.page.GazettePage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedFinderTest {
    private static final String SITE = "https://www.harbour-gazette.example";
    private static final List<RelatedLink> OF_EVERY_PAGE =
            List.of(link("Fish prices fall again", "/a"), link("A lighthouse is for sale", "/b"));

    private static RelatedLink link(String title, String path) {
        return new RelatedLink(title, Optional.of(SITE + path));
    }

    /** Those that stand in the story's text, before the box that each page has under it. */
    private static List<RelatedLink> inText(String html) {
        return new GazettePage()
                .between(html).read().related().stream()
                        .filter(link -> !OF_EVERY_PAGE.contains(link))
                        .toList();
    }

    @Test
    void aBoxThatSaysSoNamesRelatedStoriesWithAbsoluteAddresses() {
        RawArticle story = new GazettePage().read();

        assertEquals(OF_EVERY_PAGE, story.related());
        assertEquals(0.8, story.confidence().get("related"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: ",
                "Related | ",
                "Mehr zum Thema: ",
                "Lire aussi\u00a0: ",
                "Lea tambi\u00e9n: ",
                "Leggi anche: ",
                "Leia tamb\u00e9m: ",
                "Lees ook: ",
                "L\u00e4s ocks\u00e5: ",
                "Les ogs\u00e5: ",
                "L\u00e6s ogs\u00e5: ",
                "Czytaj te\u017c: ",
                "\u0427\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435: ",
                "Lue my\u00f6s: ",
                "\u0130lgili haberler: ",
                "\u95a2\u9023\u8a18\u4e8b\uff1a"
            })
    void aLineThatLeadsToAnotherStoryIsOneAndNoPartOfTheText(String label) {
        var page = new GazettePage().between("<p>" + label + "<a href=\"/fog\">Fog stops the morning boats</a></p>");

        assertTrue(page.read().related().contains(link("Fog stops the morning boats", "/fog")));
        assertFalse(page.bodyText().contains("Fog stops"), page.bodyText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=\"/fog\">Read more: Fog stops the morning boats</a></p>",
                "<p><strong>See also</strong></p><ul><li><a href=\"/fog\">Fog stops the morning boats</a></li></ul>",
                "<div><h4>Lesen Sie auch</h4><p>2. M\u00e4rz</p><h5><a href=\"/fog#top\">Fog stops the morning boats</a></h5></div>",
                "<p><a rel=\"related\" href=\"/fog\">Fog stops the morning boats</a></p>"
            })
    void inWhateverFormItIsSaid(String html) {
        assertEquals(List.of(link("Fog stops the morning boats", "/fog")), inText(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Read more: <a href=\"https://shop.example/rods\">Ten fishing rods for the summer</a></p>",
                "<p>Read more: <a href=\"/coast/ferry?page=2\">The second page of this story</a></p>",
                "<p>Read more: <a href=\"/tag/ferries\">All that we have on ferries</a></p>",
                "<p>Read more: <a href=\"javascript:open()\">Everything about the boats here</a></p>",
                "<p>Read more: <a href=\"/coast\">The Coast</a></p>",
                "<p>The office, <a href=\"/fog\">which closed in the fog of March</a>, is open again since this morning.</p>",
                "<h4>Most read</h4><ul><li><a href=\"/fog\">Fog stops the morning boats</a></li></ul>",
                "<p>Read more:</p><p>The boats are older than the men who sail them, and that is saying something, as they agree.</p>"
            })
    void whatIsNotAStoryOfThisSiteOnThisMatterIsNot(String html) {
        assertEquals(List.of(), inText(html));
    }

    @Test
    void aLongListIsCutWhereItIsOnlyFilled() {
        String items = IntStream.range(0, 40)
                .mapToObj(i -> "<li><a href=\"/s" + i + "\">Story number " + i + " of the coast</a></li>")
                .collect(Collectors.joining());

        RawArticle story = new GazettePage()
                .between("<h4>Related stories</h4><ul>" + items + "</ul>")
                .read();

        assertEquals(10, story.related().size());
    }

    @Test
    void ofACardWithSeveralLinesTheHeadingIsTheTitle() {
        String card =
                "<h4>Related</h4><div><a href=\"/fog\"><p>From our harbour desk today</p><h5>Fog stops the morning boats</h5></a></div>";

        assertEquals(List.of(link("Fog stops the morning boats", "/fog")), inText(card));
    }
}
