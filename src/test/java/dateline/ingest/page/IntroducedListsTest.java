package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.IngestHarness;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroducedListsTest {
    private static final List<String> STORY = List.of(
            "The harbour board said on Tuesday that the old crane will come down before the spring tides arrive.",
            "Engineers found cracks in the foot of the tower during a routine inspection, and insurers asked for more.");

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-11: a list of links that a paragraph of the story announces with a colon is the story's")
    @CsvSource(delimiter = '¦', textBlock = """
            <p>The next open days are held at:</p><ul><li><a href=/place/1>Quayside</a><li><a href=/place/2>Old Mole</a></ul> ¦ The next open days are held at:|Quayside|Old Mole
            <p>Die nächsten Termine:</p><ol><li><a href=/ort/1>Altes Siel</a><li><a href=/ort/2>Pumpwerk Ost</a><li><a href=/ort/3>Mole</a></ol> ¦ Die nächsten Termine:|Altes Siel|Pumpwerk Ost|Mole
            <p>次の会場：</p><ul><li><a href=/a>北岬灯台</a><li><a href=/b>南岬灯台</a></ul> ¦ 次の会場：|北岬灯台|南岬灯台
            <p>Les lieux :</p><ul><li><a href=/a>La criée</a><li><a href=/b>Le fumoir</a></ul> ¦ Les lieux :|La criée|Le fumoir
            <p><strong>The documents:</strong></p><ul><li><a href=https://inquiry.example/1.pdf>Report of the inspector (PDF, 2 MB)</a><li><a href=https://inquiry.example/2.pdf>Letter of the insurers to the board (PDF)</a></ul> ¦ The documents:|Report of the inspector (PDF, 2 MB)|Letter of the insurers to the board (PDF)
            <p>These are the reports that the Courier has written on the crane since it was first closed:</p><ul><li><a href=/n/1>Crane closed after crack is found in its foot</a><li><a href=/n/2>Board says that the crane will open again in May</a></ul> ¦ These are the reports that the Courier has written on the crane since it was first closed:|Crane closed after crack is found in its foot|Board says that the crane will open again in May
            <p>The documents:</p><table><tr><td><a href=https://inquiry.example/1.pdf>Report</a><tr><td><a href=https://inquiry.example/2.pdf>Letter</a></table> ¦ The documents:|Report|Letter
            <p>مواقع الزيارة:</p><ul><li><a href=/a>الميناء القديم</a><li><a href=/b>سوق السمك</a></ul> ¦ مواقع الزيارة:|الميناء القديم|سوق السمك
            """)
    void listsOfTheStory(String list, String lines) {
        assertEquals(List.of(lines.split("\\|")), behindTheStory(list));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-11: words that announce other stories, tags or networks go with what they announce")
    @CsvSource(delimiter = '¦', textBlock = """
            <p>Read also:</p><ul><li><a href=/n/1>Fish market moves to a new quay</a><li><a href=/n/2>Lighthouse left without a keeper</a></ul>
            <p>Читайте также:</p><ul><li><a href=/n/1>Рыбный рынок переехал на новый причал</a><li><a href=/n/2>Маяк остался без смотрителя</a></ul>
            <p>Altre notizie dalla costa:</p><ul><li><a href=/n/1>Il traghetto cambia orario da lunedì</a><li><a href=/n/2>Sagra delle alici rinviata al mese di maggio</a></ul>
            <p>Share:</p><ul><li><a href=https://www.facebook.com/s>Facebook</a><li><a href=https://x.com/i>X</a></ul>
            <p>Jaga:</p><ul><li><a href=https://www.facebook.com/s>Facebook</a><li><a href=mailto:a@b.example>E-post</a></ul>
            <p>Címkék:</p><ul><li><a href=/tag/daru>daru</a><li><a href=/tag/kikoto>kikötő</a></ul>
            <p>Märksõnad:</p><ul><li><a href=/tag/kraana>kraana</a><li><a href=/tag/sadam>sadam</a></ul>
            <p>In this story:</p><ul><li><a href=#board>The board</a><li><a href=#insurers>The insurers</a></ul>
            <p>Also of interest:</p><ul class=related><li><a href=/n/1>Fish market</a><li><a href=/n/2>Lighthouse</a></ul>
            """)
    void listsOfThePage(String list) {
        assertEquals(List.of(), behindTheStory(list));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-11: what is no link stays, whatever announces it")
    @CsvSource(delimiter = '¦', textBlock = """
            <p>The prices of a subscription are:</p><ul class=card><li>four pounds a month for a week<li>forty pounds a year for all</ul> ¦ The prices of a subscription are:|four pounds a month for a week|forty pounds a year for all
            """)
    void plainLists(String list, String lines) {
        assertEquals(List.of(lines.split("\\|")), behindTheStory(list));
    }

    private static List<String> behindTheStory(String list) {
        String page =
                "<!doctype html><html lang=en><title>Old crane at Quayside to come down</title><body><nav><a href=/>Home</a></nav>"
                        + "<main><article><h1>Old crane at Quayside to come down</h1><div><p>"
                        + String.join("</p><p>", STORY)
                        + "</p>" + list + "</div></article></main><footer>© The Estuary Courier</footer>";
        List<String> lines = Jsoup.parseBodyFragment(
                        IngestHarness.clean("page.html", page).content().body().html())
                .select("p, li, td")
                .eachText();
        assertEquals(STORY, lines.subList(0, STORY.size()));
        return lines.subList(STORY.size(), lines.size());
    }
}
