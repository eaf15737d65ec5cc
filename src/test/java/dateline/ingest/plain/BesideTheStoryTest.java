package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.IngestHarness;
import dateline.ingest.text.date.WrittenDate;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "Tags: Enid Garrow tide mill Brackwater|Enid Garrow,tide mill,Brackwater",
                "Tags: bakers millstones Brackwater|bakers,millstones,Brackwater",
                "Tags: Tide mills of the north|Tide mills of the north",
                "Tags: tide mill|tide mill",
                "標籤： 潮汐 磨坊 麵包|潮汐,磨坊,麵包",
            })
    void tagsThatACopyHasLeftWithoutSignsArePartedByTheText(String line, String tags) {
        assertEquals(List.of(tags.split(",")), read("", "", line).tags());
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
                "この記事についたタグ\n\ntide mills\n\nbaking\n\nBrackwater\n\nコメント",
                "Themen in diesem Artikel\ntide mills\nbaking\nBrackwater",
                "Read More\ntide mills\nbaking\nBrackwater\nLatest in Business",
                "Tags:\ntide mills\nbaking\nBrackwater\nSign up for our newsletter",
                "Explore more on these topics\ntide mills\nbaking\nBrackwater\nShare",
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
                "More from Brackwater\nFerry timetable changes next week",
                "Read More\nFerry timetable changes next week\nTwo held after disturbance at the quay"
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Updated 14 May 2026 – 7.05pm AEST, first published at 5.42pm AEST             | 2026-05-14T17:42:00+10:00
            Aktualisiert am 14.05.2026, 19:05 Uhr MESZ, zuerst veröffentlicht um 17:42 Uhr | 2026-05-14T17:42:00+02:00
            Mis à jour le 14 mai 2026 à 19h05 (heure de Paris), publié à 17h42            | 2026-05-14T17:42:00+02:00
            Actualizado el 14/05/2026 a las 19:05 CEST, publicado a las 17:42             | 2026-05-14T17:42:00+02:00
            Aggiornato il 14 maggio 2026 alle 19:05, pubblicato alle 17:42                | 2026-05-14T17:42:00
            Обновлено 14 мая 2026, 19:05 МСК, опубликовано в 17:42                        | 2026-05-14T17:42:00+03:00
            Published at 5.42pm BST, updated 14 May 2026, 7.05pm BST                      | 2026-05-14T17:42:00+01:00
            Updated 14 May 2026, first published on 12 May 2026                           | 2026-05-12
            Updated 14 May 2026, first published in 3 papers                              |
            Updated 14 May 2026                                                           | 2026-05-14
            """)
    void aTimeWithoutADayIsOfTheDayOfTheChange(String line, String published) {
        assertEquals(Optional.ofNullable(published), ChangeTime.published(line).map(WrittenDate::written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by Hester Quayle-Webb  October 3, 2026",
                "[hester-150x150.jpg] by Hester Quayle-Webb  October 3, 2026",
                "By Hester Quayle-Webb   May 3, 2026",
                "Von Hester Quayle-Webb  3. Oktober 2026",
                "Von Hester Quayle-Webb  März 2026",
                "Par Hester Quayle-Webb  octobre 3, 2026",
                "Por Hester Quayle-Webb   mayo 3, 2026",
                "Di Hester Quayle-Webb  3 ottobre 2026",
                "Av Hester Quayle-Webb  3 maj 2026",
                "Автор: Hester Quayle-Webb  3 октября 2026"
            })
    void aDateBesideANameIsNoneOfIt(String line) {
        assertEquals(List.of("Hester Quayle-Webb"), TextNames.in(List.of(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Theresa May", "April Ryan", "Jan Novak", "August Berg", "Erin May"})
    void aNameThatIsAMonthsToldStays(String name) {
        assertEquals(List.of(name), TextNames.in(List.of("By " + name)));
        assertEquals(List.of(name), TextNames.in(List.of("By " + name + " October 3, 2026")));
    }

    @Test
    void theSupplementWhoseDayItIsDidNotWriteTheStory() {
        String page = PAGE.replace("By Hester Quayle\nPublished: 14 May 2026, 09:15 GMT", "Hester Quayle\n\n%s");
        assertEquals(
                List.of("Hester Quayle"),
                authors(page.formatted("", "Saturday May 16 2026, The Brackwater Weekend", "", "")));
        assertEquals(List.of("Hester Quayle"), authors(page.formatted("", "Thursday May 14 2026, 9.15am", "", "")));
    }

    private static List<String> authors(String page) {
        return IngestHarness.clean("mill.txt", page).content().authors().stream()
                .map(Author::name)
                .toList();
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
