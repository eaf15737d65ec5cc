package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.RawArticle;
import dateline.ingest.page.fields.ParsedPage;
import java.util.Arrays;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTrimmerTest {
    /** HTML-08. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<p><b>Subscribe to our newsletter and never miss a boat.</b></p>",
                "<p>Follow us on <a href=\"https://network.example/gazette\">our network</a> and sign up for alerts.</p>",
                "<p>Have a tip? Mara Lindqvist can be reached at mara@harbour-gazette.example.</p>",
                "<p><a href=\"/coast/fish\">Read more: Fish prices fall again on the northern coast</a></p>",
                "<p><em>Abonnieren Sie unseren Newsletter, folgen Sie uns.</em></p>"
            })
    void anAppealToTheReaderAfterTheStoryIsTakenOff(String html) {
        String text = new GazettePage().after(html).bodyText();

        assertTrue(text.endsWith(GazettePage.LAST), text);
    }

    @Test
    void aStandfirstIsNoPartOfTheBody() {
        String standfirst = "After a winter without boats, four captains bring the islands back within reach.";
        GazettePage page = new GazettePage()
                .above("<h2 class=\"standfirst\">" + standfirst + "</h2>")
                .head("<meta name=\"description\" content=\"" + standfirst + "\">");

        assertFalse(page.bodyText().contains(standfirst));
        assertEquals(Optional.of(standfirst), page.read().standfirst());
    }

    @ParameterizedTest(name = "likely {0}")
    @CsvSource({"0.7, false", "0.95, true"})
    void aLeadThatLooksLikeAStandfirstStaysWhenItIsSurelyOfTheStory(double likely, boolean stays) {
        String lead = "Four captains have brought the outer islands back within reach after a winter without boats.";
        String html = new GazettePage().above("<h2>" + lead + "</h2>").html();
        ParsedPage story = ParsedPage.of(PageExtractor.parse(html, GazettePage.ADDRESS), Optional.empty());
        int place = story.titlePlace() + 1;
        int blocks = story.outline().blocks().size();
        boolean[] kept = new boolean[blocks];
        double[] likelihoods = new double[blocks];
        Arrays.fill(kept, place, blocks, true);
        Arrays.fill(likelihoods, place, blocks, likely);

        new BodyTrimmer(story, likelihoods, kept).trim();

        assertEquals(lead, story.outline().blocks().get(place).text());
        assertEquals(stays, kept[place]);
    }

    @Test
    void bylineAndDateBeforeTheStoryAreNoPartOfTheBody() {
        String text = new GazettePage()
                .above("<p class=\"byline\">By Mara Lindqvist</p><p class=\"date\">Published 3 March 2026, 10:00</p>")
                .bodyText();

        assertTrue(text.startsWith(GazettePage.FIRST), text);
    }

    @Test
    void aCardThatOpensOverANameIsNoneOfTheSentence() {
        String card =
                "<p>The mayor, <span class=\"person\"><a href=\"/p/1\">Nils Berg</a><span class=\"tooltip-card\"><img src=\"/n.jpg\"><a href=\"/p/1\">Nils Berg</a> <a href=\"/x\">Mayor opens new pier</a></span></span>, called it a good day for everybody who lives out there.</p>";

        String text = new GazettePage().between(card).bodyText();

        assertFalse(text.contains("Mayor opens new pier"), text);
        assertTrue(text.contains("called it a good day"), text);
    }

    @Test
    void aStoryThatHasNothingButItsStandfirstIsToldInIt() {
        String standfirst =
                "After a winter without boats, four captains bring the islands back within reach, the harbour office said on Monday.";
        String html = "<html><head><title>Ferry returns</title><meta name=\"description\" content=\"" + standfirst
                + "\"></head><body><div class=\"page\"><h1>Ferry returns</h1><p class=\"lead\">" + standfirst
                + "</p><ul><li>Print this page</li><li>Permalink https://gazette.example/p/1</li></ul></div></body></html>";
        RawArticle story = new PageExtractor().extract(html, Optional.empty());

        assertTrue(Jsoup.parse(story.body().orElseThrow().text()).text().contains(standfirst));
        assertEquals(Optional.empty(), story.standfirst());
    }

    @Test
    void aParagraphThatIsSetAsAHeadingIsNoStandfirst() {
        String paragraph =
                GazettePage.FIRST + " " + GazettePage.SECOND + " " + GazettePage.THIRD + " " + GazettePage.FIRST;

        assertTrue(
                new GazettePage().above("<h3>" + paragraph + "</h3>").bodyText().contains(GazettePage.THIRD + " "));
    }

    @Test
    void aBarThatAsksForCookiesIsNoPartOfTheStory() {
        String bar = "This site uses cookies so that we can offer you the best experience of our pages, and some of"
                + " them stay in your browser after you have left, so please decide which of them you allow.";
        String html =
                new GazettePage().html().replace("</footer>", "</footer><div class=\"bar\"><p>" + bar + "</p></div>");
        RawArticle story = new PageExtractor().extract(html, Optional.of(GazettePage.ADDRESS));

        assertFalse(story.body().orElseThrow().text().contains("uses cookies"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Tuesday, 3 March 2026", "martes, 3 de marzo de 2026 - 3:40", "03. M\u00e4rz 2026"})
    void aDateThatStandsAloneAboveTheStoryIsNoPartOfIt(String date) {
        String html = new GazettePage()
                .html()
                .replace("<p>" + GazettePage.FIRST, "<p>" + date + "</p><p>" + GazettePage.FIRST);
        RawArticle story = new PageExtractor().extract(html, Optional.of(GazettePage.ADDRESS));

        assertTrue(Jsoup.parse(story.body().orElseThrow().text()).text().startsWith(GazettePage.FIRST));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<p><strong>READ ALSO: Fish prices fall again on the northern coast</strong></p>",
                "<p>Lesen Sie auch: Fisch wird wieder billiger an der K\u00fcste</p>",
                "<blockquote><p>PUEDES VER: \u00bfQu\u00e9 pasa con el precio del pescado?</p></blockquote>",
                "<h3><a href=\"/coast/fish\">Fish prices fall again on the northern coast</a></h3>"
            })
    void aLineThatOnlyLeadsToAnotherStoryIsNoPartOfThisOne(String line) {
        String text = new GazettePage().between(line).bodyText();

        assertFalse(text.matches(".*(?i:fish prices|fisch wird|pescado).*"), text);
        assertTrue(text.contains(GazettePage.THIRD), text);
    }

    @Test
    void aNumberedHeadingThatIsALinkStays() {
        String part = "<h3><a href=\"/boats\">2. The boats</a></h3>";

        assertTrue(new GazettePage().between(part).bodyText().contains("2. The boats"));
    }
}
