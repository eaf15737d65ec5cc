package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.IngestHarness;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pasted page shows beside its story: tags, the words under its picture, when it changed. */
class BesideTheStoryTest {
    private static final String PAGE = """
            The Brackwater Post
            News | Sport | Weather | Jobs
            Subscribe
            Tide mill turns again after sixty years of standing still
            A family of bakers has mended the wheel with oak from its own wood
            %s
            By Hester Quayle
            Published: 14 May 2026, 09:15 GMT
            %s
            Share on Facebook
            The wheel of the tide mill at Brackwater began to turn at six minutes past five on Thursday morning, watched by some forty people in rubber boots.

            It had stood still since the spring of 1966, when the last miller sold his stones to a garden centre and went to sea.

            Bakers Enid and Paul Garrow bought the building nine years ago for the price of a small car. "We thought it would take two summers," said Enid Garrow.

            The mill will grind on two tides a day, and the flour is to be sold at the door from the first week of June.
            %s
            Most read
            Two held after disturbance at the quay
            Ferry timetable changes next week
            Terms and conditions
            Privacy policy
            © 2026 Brackwater Media
            """;

    private static Content read(String picture, String change, String behind) {
        return IngestHarness.clean("mill.txt", PAGE.formatted(picture, change, behind))
                .content();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tags: tide mills, baking, Brackwater",
                "Topics: tide mills / baking / Brackwater",
                "Filed under\ntide mills\nbaking\nBrackwater",
                "Related topics\ntide mills\nbaking\nBrackwater\nBack to top",
                "More on\ntide mills\nbaking\nBrackwater\nCOMMENTS (3)",
                "Schlagwörter: tide mills, baking, Brackwater",
                "Archivado en:\ntide mills\nbaking\nBrackwater",
                "Ετικέτες: tide mills, baking, Brackwater",
                "この記事のタグ:tide mills / baking / Brackwater",
                "الكلمات المفتاحية: tide mills ، baking ، Brackwater",
                "#tide_mills #baking #Brackwater"
            })
    void tagsAreThoseBehindTheStory(String behind) {
        Content content = read("", "", behind);
        assertEquals(List.of("tide mills", "baking", "Brackwater"), content.tags());
        assertTrue(content.body().text().endsWith("from the first week of June."), content.body()::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hester Quayle\nReporter for the coast, with the Post since 2019.",
                "Two held after disturbance at the quay",
                "Comments (3)\nLog in",
                "More from Brackwater\nFerry timetable changes next week"
            })
    void whatElseStandsThereIsNoTag(String behind) {
        assertEquals(List.of(), read("", "", behind).tags());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The wheel at high water on Thursday. (Brackwater Post: Ines Marlow)",
                "The wheel at high water on Thursday. Photo: Ines Marlow",
                "The wheel at high water on Thursday. | Ines Marlow",
                "The wheel at high water on Thursday.\nThe wheel at high water on Thursday. Photo: Ines Marlow",
                "The wheel at high water on Thursday.\nPhotograph: Ines Marlow"
            })
    void theWordsUnderThePictureAreParted(String picture) {
        Optional<Image> image = read(picture, "", "").image();
        assertEquals(Optional.of("The wheel at high water on Thursday."), image.flatMap(Image::caption));
        assertTrue(image.flatMap(Image::credit).orElse("").contains("Ines Marlow"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Updated on / 15 May 2026                    | 2026-05-15
            Last updated: 15 May 2026 at 11.30          | 2026-05-15
            Aktualisiert: 15.05.2026, 11:30 Uhr         | 2026-05-15
            Actualitzat 15/05/2026 - 11.30 h            | 2026-05-15
            Diweddarwyd: 15 Mai 2026                    | 2026-05-15
            Güncelleme: 15 Mayıs 2026                   | 2026-05-15
            更新 2026年5月15日 10時20分                   | 2026-05-15
            2026年5月15日 10時20分 更新                   | 2026-05-15
            수정 2026.05.15 09:15                        | 2026-05-15
            Updated 11:30 pm                            | 2026-05-14
            """)
    void theTimeOfAChangeIsToldInManyLanguages(String change, String day) {
        Content content = read("", change.replace(" / ", "\n"), "");
        assertEquals(
                day,
                content.updated().map(time -> time.toLocalDate().toString()).orElse(""));
        assertEquals(
                "2026-05-14",
                content.published().map(time -> time.toLocalDate().toString()).orElse(""));
    }

    @Test
    void aButtonAndARoleAreNoPartOfAName() {
        assertEquals(List.of("Kieran Ashdown"), TextNames.in(List.of("By Kieran AshdownSenior reporter")));
        assertEquals(List.of("Ewan McDonald"), TextNames.in(List.of("By Ewan McDonald")));
        assertFalse(TextNames.in(List.of("Rhannu ar Facebook")).contains("Rhannu ar Facebook"));
        assertEquals(
                List.of("Hester Quayle"),
                read("", "", "").authors().stream().map(Author::name).toList());
    }
}
