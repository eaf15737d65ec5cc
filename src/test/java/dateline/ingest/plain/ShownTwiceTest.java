package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Content;
import dateline.ingest.IngestHarness;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows a second time, in large letters between the paragraphs or in lists behind them, and what only looks so. */
class ShownTwiceTest {
    private static final String PAGE = """
            The Brackwater Post
            News | Sport | Weather | Jobs
            Subscribe
            %s
            By Hester Quayle
            Published: 14 May 2026, 09:15 GMT
            Share on Facebook
            The wheel of the tide mill at Brackwater began to turn at six minutes past five on Thursday morning, watched by some forty people in rubber boots.

            Bakers Enid and Paul Garrow bought the building nine years ago for the price of a small car. “We thought it would take two summers,” said Enid Garrow. “It took nine, and all of my cousins.”

            %s

            The last miller had sold his stones to a garden centre. His daughter, Ida Penn, came with a photograph of them. “They made a very fine rockery,” she told the bakers.

            The mill will grind on two tides a day, and the flour is to be sold at the door from the first week of June.

            Most read
            %s
            Ferry timetable changes next week
            Terms and conditions
            Privacy policy
            © 2026 Brackwater Media
            """;

    private static final String HEADLINE = "Tide mill turns again after sixty years of standing still";

    private static String body(String between) {
        return read(HEADLINE, between, "Two held after disturbance at the quay")
                .body()
                .html();
    }

    private static Content read(String head, String between, String behind) {
        return IngestHarness.clean("mill.txt", PAGE.formatted(head, between, behind))
                .content();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We thought it would take two summers. It took nine, and all of my cousins”",
                "“We thought it would take two summers. It took nine, and all of my cousins.”\n\nEnid Garrow, baker",
                "“It took nine, and all of my cousins” ENID GARROW",
                "“It took nine, and all of my cousins.”",
            })
    void whatIsSaidInTheStoryIsNotSaidAgain(String quotation) {
        String body = body(quotation);
        assertEquals(1, body.split("all of my cousins", -1).length - 1, body);
        assertFalse(body.contains("baker<") || body.contains("ENID"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We thought it would take two winters, and then my cousins went home,” said Paul Garrow.",
                "‘A very fine rockery’",
                "“They made a very fine rockery”",
            })
    void whatStandsOnceOrHeadsItsParagraphStays(String line) {
        assertTrue(body(line).contains(line), body(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The stones", "Flour", "Nine years"})
    void aWordOrTwoOverAParagraphHeadIt(String heading) {
        assertTrue(body("Advertisement\n\n" + heading).contains("<h2>" + heading + "</h2>"), body(heading));
    }

    @Test
    void aHeadlineOfFewWordsIsKnownByTheListsThatRepeatIt() {
        Content content = read("""
                Mills
                Six minutes past five
                Two bakers have mended the wheel of the tide mill with oak from their own wood. Forty people came in boots.""", "", "2 Six minutes past five");
        assertEquals("Six minutes past five", content.title());
        assertEquals(
                Optional.of(
                        "Two bakers have mended the wheel of the tide mill with oak from their own wood. Forty people came in boots."),
                content.standfirst());
    }

    @Test
    void aKickerThatIsATagAsWellIsNoHeadline() {
        assertEquals(HEADLINE, read("Tide mills\n" + HEADLINE, "", "Tide mills").title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "이 기사는 광고 이후 계속됩니다",
                "Sigue leyendo tras el anuncio",
                "Článek pokračuje pod reklamou",
                "A cikk a hirdetés után folytatódik",
                "Το άρθρο συνεχίζεται μετά τη διαφήμιση",
                "Lue lisää mainoksen alta",
                "Текстът продължава под рекламата",
                "Yazı reklamın altında devam ediyor",
                "يستكمل المقال بعد الإعلان",
                "הכתבה ממשיכה אחרי הפרסומת",
                "विज्ञापन के बाद खबर जारी है",
                "Bài viết tiếp tục sau quảng cáo",
                "Makala inaendelea baada ya tangazo",
                "广告之后，文章继续",
                "記事は広告の後に続きます",
            })
    void aStoryGoesOnBehindAnAdvertisementInAnyLanguage(String line) {
        assertTrue(AdvertBreak.isOne(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertising boom continues",
                "After the advert, nobody rang.",
                "La Regione annuncia un tetto alle tariffe",
                "Die Werbung lief bis Mitternacht.",
            })
    void aStoryMayBeOnAdvertisements(String line) {
        assertFalse(AdvertBreak.isOne(line));
    }
}
