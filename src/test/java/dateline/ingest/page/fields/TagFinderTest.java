package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.page.GazettePage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-08. */
class TagFinderTest {
    private static final List<String> TAGS = List.of("Ferries", "Outer islands", "Harbour office");

    private static String data(String keywords) {
        return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" + GazettePage.HEADLINE
                + "\",\"keywords\":" + keywords + "}</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"Ferries\",\"Outer islands\",\"Harbour office\",\"_commerce\",\"comments-enabled\",\"8f507083-bac4-423a-9015-2eb31e1bce50\",\"harbour-gazette.com\"]",
                "\"Ferries, Outer islands, Harbour office\""
            })
    void whatASystemPutsAmongTheTagsIsNone(String keywords) {
        assertEquals(TAGS, new GazettePage().head(data(keywords)).read().tags());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ferries Outer islands Harbour office\"",
                "[\"Coast\",\"Ferries\",\"Outer islands\",\"Harbour office\",\"web\"]"
            })
    void whatDataAndKeywordsAgreeOnIsTaken(String keywords) {
        String meta = "<meta name=\"keywords\" content=\"Ferries,Outer islands,Harbour office\">";

        assertEquals(TAGS, new GazettePage().head(data(keywords) + meta).read().tags());
    }

    @Test
    void allTagsInOneElementAreParted() {
        String meta = "<meta property=\"article:tag\" content=\"Ferries,Outer islands,Harbour office\">";

        assertEquals(TAGS, new GazettePage().head(meta).read().tags());
    }

    @Test
    void codesAreNoTags() {
        String meta = "<meta name=\"article:tag\" content=\"FER,ISL08,HARB,GEN\">";

        assertEquals(List.of(), new GazettePage().head(meta).read().tags());
    }

    @Test
    void aListOfLinksInTheStoryHoldsItsTagsButNoSectionAndNoListOfAll() {
        String list =
                "<footer><nav class=\"tags-list\"><ul><li><a href=\"/tag/ferries\">Ferries</a></li><li><a href=\"/tag/outer-islands\">Outer islands</a></li><li><a href=\"/tag/harbour-office\">Harbour office</a></li><li><a href=\"/coast/\">Coast</a></li><li><a href=\"/tag/\">All topics</a></li></ul></nav></footer>";

        assertEquals(TAGS, new GazettePage().after(list).read().tags());
    }
}
