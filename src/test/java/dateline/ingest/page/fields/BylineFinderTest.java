package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.model.RawArticle;
import dateline.ingest.page.GazettePage;
import dateline.ingest.text.byline.BylineNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineFinderTest {
    private static List<String> names(GazettePage page) {
        return page.read().bylines().stream().map(RawArticle.Byline::name).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', textBlock = """
            By Mara Lindqvist and Jonas Weir # Mara Lindqvist|Jonas Weir
            By Mara Lindqvist, Senior Reporter # Mara Lindqvist
            Von Mara Lindqvist und Jonas Weir # Mara Lindqvist|Jonas Weir
            Par Mara Lindqvist et Jonas Weir # Mara Lindqvist|Jonas Weir
            ByMara Lindqvist # Mara Lindqvist
            Mara LindqvistNovember 3, 2026 # Mara Lindqvist
            Text: Mara Lindqvist / Jonas Weir # Mara Lindqvist|Jonas Weir
            By Mara Lindqvist (mara@harbour-gazette.example) # Mara Lindqvist
            By Mara Lindqvist March 3, 2026 # Mara Lindqvist
            Mara Lindqvist in Coast # Mara Lindqvist
            Zeige alle Beitr\u00e4ge von Mara Lindqvist # Mara Lindqvist
            Par Mara Le Clerc # Mara Le Clerc
            Text & Fotos: Mara Lindqvist # Mara Lindqvist
            Mara Lindqvist Kategorien: K\u00fcste # Mara Lindqvist
            Mara Lindqvist, Print Managing Editor # Mara Lindqvist
            Gazette Staff # Gazette Staff
            By Simon Mayo # Simon Mayo
            By Simon Mayo 3 March 2026 # Simon Mayo
            By Anna De Marco # Anna De Marco
            By Joe DeMarco # Joe DeMarco
            Victoria Abril 14.03.2026 # Victoria Abril
            Victoria Abril, 14 de mayo de 2026 # Victoria Abril
            Nguyễn Thị Mai # Nguyễn Thị Mai
            By Mara Lindqvist, Tuesday November 3rd, 2026 # Mara Lindqvist
            Rasa Žvirblytė lapkričio 18 d. # Rasa Žvirblytė
            Avtor: Maja Kranjc # Maja Kranjc
            ავტორი: ნინო ბერიძე # ნინო ბერიძე
            작성자 김바다 기자 # 김바다
            mara99 # mara99
            lno/dpa # lno/dpa
            """)
    void aPrintedBylineIsSplitAndCleaned(String line, String expected) {
        List<String> names = BylineNames.in(line);

        assertEquals(List.of(expected.split("\\|")), names);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "الثلاثاء ٢٤ نوفمبر ٢٠٢٦",
                "浏览次数：1203次",
                "조회수 1,203",
                "Просмотров: 1203",
                "Aufrufe: 1.203",
                "1 203 vues",
                "Visitas: 1.203",
                "Wyświetleń: 1 203",
                "1.2K views",
                "字体：【大 中 小】",
                "24. 11. 2026, 14:59 Uhr Lesedauer: 4 Minuten",
                "Son Güncelleme: 24.11.2026 - 09:30",
                "Czas czytania: 3 min",
                "Ultima actualizare: 24 noiembrie 2026",
                "Обновлено: 24 ноября 2026",
                "Cập nhật: 24/11/2026",
                "středa 25. listopadu 2026",
                "Hace 3 horas",
                "Há 3 horas",
                "Před 3 hodinami",
                "منذ 3 ساعات",
                "לפני 3 שעות",
                "07.07.2025, 18:40 Uhr MESZ",
                "March 7, 2025, 6:40 p.m. EST",
                "最終更新 2026年11月24日"
            })
    void labelsOfDatesAndReadingTimesAreNoNames(String line) {
        assertEquals(List.of(), names(new GazettePage().above("<p class=\"meta\">" + line + "</p>")));
    }

    @Test
    void dataTellTheNamesFirst() {
        var page = new GazettePage().head("""
                <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry","author":[{"@id":"#m"}]},
                {"@type":"Person","@id":"#m","name":"Mara Lindqvist"}]}</script>""");

        assertEquals(List.of("Mara Lindqvist"), names(page));
    }

    @Test
    void whatIsPrintedOverTheStoryWinsAgainstAnotherNameInTheData() {
        var page = new GazettePage()
                .head("<meta name=\"author\" content=\"Web Desk Support\">")
                .above("<p class=\"byline\">By Mara Lindqvist</p>");

        assertEquals(List.of("Mara Lindqvist"), names(page));
    }

    @Test
    void theSiteIsNoAuthorWhenAPersonIsNamed() {
        var page = new GazettePage()
                .head("<meta name=\"author\" content=\"The Harbour Gazette\">")
                .above("<p>3 March 2026 | by Mara Lindqvist | Coast</p>");

        assertEquals(List.of("Mara Lindqvist"), names(page));
    }

    @Test
    void deskAndAgencyBesideAPersonAreWhereThePersonWorks() {
        var page = new GazettePage().head("<meta name=\"author\" content=\"Mara Lindqvist, Harbour News Agency\">");

        assertEquals(List.of("Mara Lindqvist"), names(page));
    }

    @Test
    void aDeskIsNamedWhenNobodyElseIs() {
        var page = new GazettePage().head("<meta name=\"author\" content=\"Gazette Night Desk\">");

        assertEquals(List.of("Gazette Night Desk"), names(page));
    }

    @Test
    void aLineThatNamesMoreOfTheSamePeopleCompletesTheData() {
        var page = new GazettePage()
                .head("<meta name=\"author\" content=\"Mara Lindqvist\">")
                .above("<p class=\"byline\">By <a rel=\"author\" href=\"/mara\">Mara Lindqvist</a>, "
                        + "<a rel=\"author\" href=\"/jonas\">Jonas Weir</a> in <a href=\"/coast\">Coast</a></p>");

        assertEquals(List.of("Mara Lindqvist", "Jonas Weir"), names(page));
    }

    @Test
    void whoTookThePictureIsNoAuthor() {
        var page = new GazettePage()
                .head("<meta name=\"author\" content=\"Mara Lindqvist\">")
                .above("<p class=\"credit\">Foto: Jonas Weir</p>");

        assertEquals(List.of("Mara Lindqvist"), names(page));
    }

    @Test
    void aNameByTheDateUnderTheHeadlineIsAByline() {
        var page = new GazettePage().above("<div>Mara Lindqvist</div><div>3 March 2026</div>");

        assertEquals(List.of("Mara Lindqvist"), names(page));
    }

    @Test
    void aBylineInTheFootOfTheHeadlineIsTheStorys() {
        var page = new GazettePage()
                .above("<footer><p class=\"byline\">By <a href=\"/staff/mara\">Mara Lindqvist</a></p></footer>");

        assertEquals(List.of("Mara Lindqvist"), names(page));
    }

    @Test
    void thoseWhoCommentAreNoAuthors() {
        var page = new GazettePage()
                .after(
                        "<div class=\"comments\"><p class=\"comment-author\">By Peter Ludd</p><p>I do not believe a word of this.</p></div>");

        assertEquals(List.of(), names(page));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '#', textBlock = """
            Institute for Tides, Coasts and Harbours # Mara Lindqvist, Institute for Tides, Coasts and Harbours # Mara Lindqvist|Institute for Tides, Coasts and Harbours
            Reuters # Mara Lindqvist, Reuters # Mara Lindqvist
            Institute for Tides, Coasts and Harbours # Mara Lindqvist # Mara Lindqvist
            """)
    void aHouseBesideAPersonIsAnAuthorWhereThePageSaysSoTwice(String house, String line, String expected) {
        GazettePage page = new GazettePage()
                .head(
                        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Lighthouse lit again\",\"author\":["
                                + "{\"@type\":\"Person\",\"name\":\"Mara Lindqvist\"},{\"@type\":\"Organization\",\"name\":\""
                                + house
                                + "\"}]}</script>")
                .above("<p class=\"byline\">" + line + "</p>");

        assertEquals(List.of(expected.split("\\|")), names(page));
    }
}
