package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.text.Refusal;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginBoxesTest {
    private static final String STORY =
            "<p>The harbour board said on Tuesday that the old crane will come down before the spring tides.</p>"
                    + "<p>Engineers found cracks in the foot of the tower, and insurers asked for a second opinion.</p>";

    private static final String LEFT_OUT =
            "Comments, forms and requests for consent or a subscription were left out (1).";

    @ParameterizedTest
    @DisplayName(
            "HTML-14: what a site's plug-ins put between the paragraphs is no part of the story, and its receipt says so")
    @ValueSource(
            strings = {
                "<div class='BorlabsCookie _brlbs-cb-youtube'><p>You are viewing a placeholder content from YouTube.</p></div>",
                "<div class=cmplz-placeholder><p>Click to accept cookies</p></div>",
                "<div class='brlbs-cmpnt-container brlbs-cmpnt-content-blocker'><div class=brlbs-cmpnt-cb-preset-a><p>You are viewing placeholder content from Vimeo.</p><a href='#'>Unblock content</a></div></div>",
                "<div class=cookieconsent-optout-marketing>Please accept marketing cookies to watch this film.</div>",
                "<div class=cm-as-context-notice><div class=context-notice><p>Do you want to load external content supplied by Vimeo?</p><button>Yes</button></div></div>",
                "<section id=comments><h3>Comments</h3><ul><li><cite>old_salt</cite><p>Good riddance.</p></ul></section>",
                "<div itemscope itemtype=https://schema.org/Comment><p>Good riddance.</p></div>",
                "<div class=newsletter-signup-box><h3>The Morning Tide</h3><form><input></form></div>"
            })
    void boxesOfSites(String box) throws Refusal {
        var cleaned = BodyCleaner.clean(STORY.replaceFirst("</p>", "</p>" + box), Optional.empty(), Optional.empty());

        assertEquals(STORY, cleaned.body().html());
        assertEquals(List.of(LEFT_OUT), cleaned.repairs());
    }

    @ParameterizedTest
    @DisplayName(
            "HTML-14: what asks for consent or a subscription, by its name, its words and its form, is no part of the story")
    @ValueSource(
            strings = {
                "<div class=embed-placeholder data-vendor=youtube><p>W tym miejscu znajduje się film z serwisu YouTube. Aby go zobaczyć, musisz wyrazić zgodę na pliki cookie tego serwisu.</p><button>Zgadzam się i oglądam</button><p><a href=/p>Zmień ustawienia prywatności</a></p></div>",
                "<div class=opt-in-overlay><p>An dieser Stelle finden Sie einen externen Inhalt von Instagram. Mit Ihrer Zustimmung wird er geladen.</p><a href=/d>Datenschutzeinstellungen ändern</a></div>",
                "<figure class=embed-blocked><img src=/still.jpg><p>Pour afficher ce contenu, vous devez accepter les cookies.</p></figure>",
                "<div data-consent=marketing>Om deze video te bekijken, moet je cookies accepteren.</div>",
                "<div class=youtube-stub><p>Чтобы посмотреть видео, нужно принять файлы cookie.</p></div>",
                "<div class=iframe-overlay><p>このコンテンツを表示するには、Cookieへの同意が必要です。</p></div>",
                "<div class=embed-block><p>Pro zobrazení videa musíte souhlasit s cookies.</p></div>",
                "<div class=embed><p>לצפייה בתוכן יש לאשר עוגיות</p></div>",
                "<section class=paywall-box><h4>Chcesz czytać dalej?</h4><p>Ten artykuł jest dostępny tylko dla prenumeratorów. Wykup dostęp od 4,90 zł miesięcznie.</p><p>Masz już konto? <a href=/l>Zaloguj się</a></p></section>",
                "<aside class=subscribe-prompt><h3>Want to read on?</h3><p>Subscribe now for £4 a month.</p><a href=/s>Subscribe</a></aside>",
                "<div class='abo box'><p>Nur für Abonnenten.</p><a href=/abo>Zum Angebot</a></div>",
                "<div class=bloc-abonnes><p>Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.</p><p>Déjà abonné ? <a href=/c>Connectez-vous</a></p></div>",
                "<div class=member-wall><p>この記事は会員限定です。</p><a href=/l>ログイン</a></div>",
                "<div class=muro><p>Este artículo es solo para suscriptores.</p><a href=/s>Suscríbete</a></div>",
                "<div class=hg-plus-offer><h3>Weiterlesen mit Hafen+</h3><p>Testen Sie Hafen+ einen Monat für 2 Euro. Jederzeit kündbar.</p><p>Bereits Abonnent? <a href=/l>Anmelden</a></p></div>",
                "<div class=lire-la-suite><p>La suite est réservée à nos abonnés.</p><p>Déjà abonné ? <a href=/c>Connectez-vous</a></p></div>",
                "<div class=premium><p>Статья доступна только для подписчиков.</p><button>Оформить</button></div>",
                "<div class=subscription-widget-wrap-editor><p>Thanks for reading! Subscribe for free to receive new posts.</p><form><input></form></div>"
            })
    void requestsOfSites(String box) throws Refusal {
        var cleaned = BodyCleaner.clean(STORY.replaceFirst("</p>", "</p>" + box), Optional.empty(), Optional.empty());

        assertEquals(STORY, cleaned.body().html());
        assertEquals(List.of(LEFT_OUT), cleaned.repairs());
    }

    @ParameterizedTest
    @DisplayName("HTML-14: what only one of name, words and form tells is the editor's own text")
    @ValueSource(
            strings = {
                "<div class=paywall><p>Behind it the paper had kept its reports on the dredging, which readers now see in full.</p></div>",
                "<div class=embed-placeholder><p>Film: the wall comes down, and a dog runs off with a brick.</p></div>",
                "<div class=cookie-recipe><p>Let the cookies cool before you put them on a plate, and watch the dog.</p></div>",
                "<div class=embed-note><p>“To see this video you must agree to cookies” was the sentence that readers hated most.</p></div>",
                "<p>To view this content, you must accept cookies, said the notice on the door of the museum.</p>",
                "<div class=subscription-box><p>In 2016 a subscription cost four pounds a month, and 212 people took one.</p></div>",
                "<div class=members><p>For members only, said the sign, and nobody knew of what.</p></div>",
                "<div class=read-more-box><p>The plus side: the crane is quiet, and it costs four pounds a month to oil. <a href=https://a.example/c>The crane</a></p></div>",
                "<div class=promo><p>The board offers a month of free rides on the ferry.</p></div>",
                "<div class=embed><p>The court did not accept the video as evidence, and neither did the jury.</p></div>",
                "<blockquote class=informed-consent><p>I did not agree to be seen.</p></blockquote>"
            })
    void whatTheEditorSays(String box) throws Refusal {
        var cleaned = BodyCleaner.clean(STORY + box, Optional.empty(), Optional.empty());

        assertTrue(
                cleaned.body().text().contains(Jsoup.parse(box).text()),
                cleaned.body().text());
        assertEquals(List.of(), cleaned.repairs());
    }

    @Test
    @DisplayName("HTML-14: a short text keeps no wall, and a text that is nothing but a request stays")
    void shortTexts() throws Refusal {
        String wall =
                "<div class=paywall><p>This story is only for subscribers. Subscribe now for £4 a month.</p><a href=/s>Go</a></div>";

        assertEquals(
                "<p>The crane comes down before the tides.</p>",
                BodyCleaner.clean(
                                "<p>The crane comes down before the tides.</p>" + wall,
                                Optional.empty(),
                                Optional.empty())
                        .body()
                        .html());
        assertTrue(BodyCleaner.clean(wall, Optional.empty(), Optional.empty())
                .body()
                .text()
                .contains("only for subscribers"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-16: what no reader can show is named for what it is")
    @CsvSource(delimiter = '¦', textBlock = """
            <canvas></canvas>                     ¦ Drawings (svg or canvas elements), which no reader shows, were left out (1).
            <svg><text>Pier 4</text></svg>        ¦ Drawings (svg or canvas elements), which no reader shows, were left out (1).
            <video controls></video>              ¦ Films or recordings without a usable address were left out (1).
            <p>[gallery ids="4,5"]</p>            ¦ Commands in square brackets (shortcodes) were left out (1).
            """)
    void namedForWhatItIs(String html, String sentence) throws Refusal {
        var cleaned = BodyCleaner.clean(STORY + html, Optional.empty(), Optional.empty());

        assertTrue(cleaned.repairs().contains(sentence), cleaned.repairs()::toString);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-09: a formula is read as text, whatever drew it")
    @CsvSource(delimiter = '¦', textBlock = """
            So <script type="math/tex">E=mc^2</script>.  ¦ So E=mc^2.
            So <mjx-container><svg></svg><mjx-assistive-mml><math alttext="a/b"><mi>a</mi></math></mjx-assistive-mml></mjx-container>. ¦ So a/b.
            So <span class=mwe-math-element><span style="display: none;"><math alttext="{\\displaystyle E=mc^{2}}"><mi>E</mi></math></span><img src=/f.svg alt=x></span>. ¦ So E=mc^{2}.
            """)
    void formulas(String html, String text) throws Refusal {
        assertEquals(
                text,
                BodyCleaner.clean("<p>" + html + "</p>", Optional.empty(), Optional.empty())
                        .body()
                        .text());
    }
}
