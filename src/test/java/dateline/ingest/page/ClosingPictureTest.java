package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingPictureTest {
    private static final List<String> STORY = List.of(
            "The harbour board said on Tuesday that the old crane will come down before the spring tides arrive.",
            "Engineers found cracks in the foot of the tower during a routine inspection, and insurers asked for more.");

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-06: a picture behind the last paragraph belongs to the story, whatever its file is called")
    @CsvSource(delimiter = '¦', textBlock = """
            <figure class=photo><img src=https://a.example/logo-contest.png width=1400 height=933 alt=Duck><figcaption>Next year’s poster.</figcaption></figure> ¦ Next year’s poster.
            <figure><img src=https://a.example/icon.jpg alt=Icon><figcaption>The icon of Saint Brannoc.</figcaption></figure> ¦ The icon of Saint Brannoc.
            <div class=wp-caption><img src=https://a.example/banner.jpg><p class=wp-caption-text>The banner hangs.</p></div> ¦ The banner hangs.
            <figure><a href=https://a.example/badge-large.jpg><img src=https://a.example/badge.jpg></a><figcaption>A badge.</figcaption></figure> ¦ A badge.
            <p><img src=https://a.example/avatar-in-the-mist.jpg width=1200 height=800 alt="A buoy in the mist"></p> ¦ ''
            <img src=https://a.example/balcony.jpg width=0 height=0 sizes=100vw style="width:100%;height:auto" alt="The balcony"> ¦ ''
            <p><img src=https://a.example/crane.jpg sizes="(min-width: 60em) 720px, 100vw" alt="The crane at dusk"></p> ¦ ''
            """)
    void theStorys(String picture, String caption) {
        Element body = body(picture);

        assertEquals(1, body.select("img").size(), body::outerHtml);
        assertEquals(caption, body.select("figcaption").text());
        assertEquals(
                STORY,
                body.select("p").eachText().stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @ParameterizedTest
    @DisplayName("HTML-06: banners, portraits, cards and ornaments behind the last paragraph are the page's")
    @ValueSource(
            strings = {
                "<figure class=ad-banner><img src=https://a.example/sale.jpg width=970 height=250><figcaption>Sale</figcaption></figure>",
                "<div class=author-box><figure><img src=https://a.example/ada.jpg width=400 height=400><figcaption>Ada Quill covers the coast.</figcaption></figure></div>",
                "<figure class=card><a href=/other><img src=https://a.example/seal.jpg width=600 height=400></a><figcaption><a href=/other>Seal in church</a></figcaption></figure>",
                "<p><img src=https://a.example/ornament.png width=40 height=12 alt=End></p>",
                "<p><img src=https://a.example/rule.png></p>",
                "<p><img src=https://a.example/hit.gif width=0 height=0 alt=\"\"></p>",
                "<p><img src=https://a.example/ada.jpg sizes=96px alt=\"Ada Quill\"></p>",
                "<div class=newsletter><p>Sign up to our newsletter.</p></div><figure><img src=https://a.example/tide.jpg><figcaption>The Morning Tide</figcaption></figure>"
            })
    void thePages(String picture) {
        Element body = body(picture);

        assertEquals(0, body.select("img").size(), body::outerHtml);
    }

    @ParameterizedTest
    @DisplayName("HTML-06: the picture over a story is its lead image, whatever its file is called")
    @ValueSource(
            strings = {
                "<figure><img src=https://a.example/icon-of-saint-brannoc.jpg><figcaption>Saint Brannoc, with his cow.</figcaption></figure>",
                "<div class=photo><img src=https://a.example/placeholder-of-pearl.jpg width=1400 height=900 alt=Pearl></div>",
                "<img src=https://a.example/iconic-bridge.jpg>",
                "<img src=https://a.example/badger-at-night.jpg>",
                "<div class=author><img src=https://a.example/ada.jpg></div><img src=https://a.example/crane.jpg>"
            })
    void leadImages(String picture) {
        String url = page(picture, "").content().image().orElseThrow().url();

        assertEquals(Jsoup.parse(picture).select("img").last().attr("src"), url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=https://a.example/site-logo.png>",
                "<div class=ads><img src=https://a.example/sale.jpg width=600 height=400></div>"
            })
    void noLeadImages(String picture) {
        assertTrue(page(picture, "").content().image().isEmpty());
    }

    private static Element body(String behind) {
        return Jsoup.parseBodyFragment(page("", behind).content().body().html()).body();
    }

    private static Reading.Clean page(String over, String behind) {
        return IngestHarness.clean(
                "page.html",
                "<!doctype html><html lang=en><title>Old crane at Quayside to come down</title><body><nav><a href=/>Home</a></nav>"
                        + "<main><article><h1>Old crane at Quayside to come down</h1>" + over + "<p>"
                        + String.join("</p><p>", STORY) + "</p>" + behind
                        + "</article></main><footer>© The Estuary Courier</footer>");
    }
}
