package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.WebUrl;
import dateline.ingest.text.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesAndLinksTest {
    private static final Optional<WebUrl> BASE = WebUrl.lenient("https://www.tidewater.example/2026/silt");

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-10: a link to a person reaches that person, however its address is written")
    @CsvSource(delimiter = '¦', textBlock = """
            mailto:desk@a.example?subject=Story tip                ¦ mailto:desk@a.example?subject=Story%20tip
            mailto:desk@a.example?subject=Re: your story           ¦ mailto:desk@a.example?subject=Re:%20your%20story
            mailto:a@x.example?cc=b@x.example&subject=Correction   ¦ mailto:a@x.example?cc=b@x.example&amp;subject=Correction
            mailto:a@x.example, b@x.example;c@x.example            ¦ mailto:a@x.example,b@x.example,c@x.example
            mailto:%20desk@a.example                               ¦ mailto:desk@a.example
            mailto:desk@a.example?subject=50% off%3F #1            ¦ mailto:desk@a.example?subject=50%25%20off%3F%20%231
            mailto:ada@faß.de                                      ¦ mailto:ada@xn--fa-hia.de
            mailto:?subject=Look                                   ¦ mailto:?subject=Look
            tel:+44 20 7946 0000                                   ¦ tel:+442079460000
            tel:+44%2020%207946%200000                             ¦ tel:+442079460000
            TEL:(020) 7946-0018                                    ¦ tel:(020)7946-0018
            tel:+49/30/1234                                        ¦ tel:+49-30-1234
            sms:+447700900123?body=A tip                           ¦ sms:+447700900123?body=A%20tip
            mailto:nobody                                          ¦ -
            tel:call us                                            ¦ -
            mailto:a@x.example<script>                             ¦ -
            """)
    void linksToPeople(String address, String clean) throws Refusal {
        String link = clean("<a href=\"" + address.replace("&", "&amp;").replace("<", "&lt;") + "\">us</a>");

        assertEquals(clean.equals("-") ? "<p>us</p>" : "<p><a href=\"" + clean + "\">us</a></p>", link);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-10: a mailbox that Cloudflare hid from robots is shown to readers")
    @CsvSource(delimiter = '¦', textBlock = """
            <a href="/cdn-cgi/l/email-protection" data-cfemail="10111213"> x</a> ¦ <p><a href="https://www.tidewater.example/cdn-cgi/l/email-protection">x</a></p>
            <a href="/cdn-cgi/l/email-protection" data-cfemail="zz">[email]</a> ¦ <p><a href="https://www.tidewater.example/cdn-cgi/l/email-protection">[email]</a></p>
            <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="01656072416f2f6e">[email protected]</a> ¦ <p><a href="mailto:das@n.o">das@n.o</a></p>
            <span class="__cf_email__" data-cfemail="01656072416f2f6e">[email protected]</span> ¦ <p><a href="mailto:das@n.o">das@n.o</a></p>
            <a href="/cdn-cgi/l/email-protection#01656072416f2f6e">Write</a> ¦ <p><a href="mailto:das@n.o">Write</a></p>
            <a href="/cdn-cgi/l/email-protection#01656072416f2f6e"><span data-cfemail="01656072416f2f6e">[email]</span></a> ¦ <p><a href="mailto:das@n.o">das@n.o</a></p>
            """)
    void hiddenMailboxes(String html, String clean) throws Refusal {
        assertEquals(clean, clean(html));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-02: a division that goes hands its language and direction down, and a phrase keeps its own")
    @CsvSource(delimiter = '¦', textBlock = """
            <div dir=rtl lang=ar><p>ا</p><ul><li>ب</li></ul></div><p>a</p> ¦ <p lang="ar" dir="rtl">ا</p><ul lang="ar" dir="rtl"><li>ب</li></ul><p>a</p>
            <section dir=rtl><div lang=he>ש</div>ת</section>               ¦ <p dir="rtl" lang="he">ש</p><p dir="rtl">ת</p>
            <div dir=rtl><p dir=ltr>a</p></div>                            ¦ <p dir="ltr">a</p>
            <div dir=sideways><p>a</p></div>                               ¦ <p>a</p>
            <p>a <span dir=rtl lang=ar>ا</span> <span class=x>b</span></p> ¦ <p>a <span lang="ar" dir="rtl">ا</span> b</p>
            <p><bdo dir=rtl>abc</bdo> <bdi>ب</bdi></p>                     ¦ <p><bdo dir="rtl">abc</bdo> <bdi>ب</bdi></p>
            """)
    void languagesAndDirections(String html, String clean) throws Refusal {
        assertEquals(clean, clean(html));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-01: a list keeps its numbers")
    @CsvSource(delimiter = '¦', textBlock = """
            <ol reversed start=5><li>a</li></ol>       ¦ <ol start="5" reversed><li>a</li></ol>
            <ol start=0><li value=7>a</li></ol>        ¦ <ol start="0"><li value="7">a</li></ol>
            <ol start=-1 type=a><li>a</li></ol>        ¦ <ol start="-1" type="a"><li>a</li></ol>
            <ol start=five><li value=x>a</li></ol>     ¦ <ol><li>a</li></ol>
            <ul reversed start=3><li>a</li></ul>       ¦ <ul><li>a</li></ul>
            """)
    void numbersOfLists(String html, String clean) throws Refusal {
        assertEquals(clean, clean(html));
    }

    private static String clean(String html) throws Refusal {
        return BodyCleaner.clean(html, BASE, Optional.empty()).body().html();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-10: a note can be followed, whatever its name, and the arrow back goes")
    @CsvSource(delimiter = '¦', textBlock = """
            Ebb<sup><a href="#0f0e-77e2">1</a></sup>             ¦ <p>Ebb<sup><a href="https://www.tidewater.example/2026/silt#0f0e-77e2">1</a></sup></p>
            Ebb<a href="#x"><sup>[2]</sup></a>                   ¦ <p>Ebb<a href="https://www.tidewater.example/2026/silt#x"><sup>[2]</sup></a></p>
            Ebb <a href="#x">1</a> and <a href="#y">below</a>    ¦ <p>Ebb 1 and below</p>
            Ebb<sup><a href="#x">Advertisement</a></sup>         ¦ <p>Ebb<sup>Advertisement</sup></p>
            Log, May. <a href="#0f0e-77e2-link">↩︎</a>            ¦ <p>Log, May.</p>
            Log, May. <a href="#a">[↑]</a>                       ¦ <p>Log, May.</p>
            <a href="https://a.example/">↑ 3 %</a>               ¦ <p><a href="https://a.example/">↑ 3 %</a></p>
            <a href="#a">↑ 3 %</a>                               ¦ <p>↑ 3 %</p>
            """)
    void notesCanBeFollowed(String html, String clean) throws Refusal {
        assertEquals(clean, clean(html));
    }
}
