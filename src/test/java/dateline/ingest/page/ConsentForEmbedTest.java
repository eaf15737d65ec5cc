package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What asks for consent in the place of an embed is no part of a story, in whatever language, box and network. */
class ConsentForEmbedTest {
    private static final String FIRST =
            "<p>The last keeper of the light at Tornmark retires after 38 years, and the council looks for nobody to follow her.</p>";
    private static final String LAST =
            "<p>The light has burned by itself since 1994, but the keeper made tea beside the lamp each evening.</p>"
                    + "<p>She takes the key home on 12 December, and nobody has asked for it back so far.</p>";

    private static String page(String between) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><title>Last keeper retires</title></head><body><main><article>"
                + "<h1>Last keeper retires</h1>" + FIRST + between + LAST + "</article></main></body></html>";
    }

    private static String text(String between) {
        return IngestHarness.clean("page.html", page(between)).content().body().text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"embed embed--blocked\" data-provider=\"instagram\"><strong>Om deze inhoud te tonen moeten wij jouw toestemming hebben om cookies te plaatsen.</strong><p>Deze inhoud komt van Instagram. Door op akkoord te klikken gaat u ermee akkoord dat Instagram gegevens over u verzamelt.</p><button>Akkoord en bekijken</button> <a href=\"#cookies\">Cookie-instellingen aanpassen</a></div>",
                "<div class=\"media-placeholder\"><p>Dieser Beitrag stammt von TikTok. Mit Ihrem Klick willigen Sie ein, dass TikTok Daten über Sie erhebt.</p><button>Inhalt laden</button><a href=\"#c\">Datenschutz-Einstellungen ändern</a></div>",
                "<p>Ce contenu provient de Facebook. En cliquant sur « Accepter », vous autorisez Facebook à recueillir des données sur vous.</p><p><a href=\"#c\">Gérer mes cookies</a></p>",
                "<div class=\"x-embed\"><p>Este contenido procede de YouTube. Al hacer clic en aceptar, permites que YouTube recoja datos sobre ti.</p><button>Aceptar y ver</button><p><a href=\"#c\">Configuración de cookies</a></p></div>",
                "<section class=\"embed-box blocked\"><p>Questo contenuto proviene da Spotify. Cliccando su accetta consenti a Spotify di raccogliere dati su di te.</p><button>Accetta</button> <a href=\"#\">Modifica le impostazioni dei cookie</a></section>",
                "<div class=\"blocked-embed\"><p>Detta innehåll kommer från X. Genom att klicka på godkänn tillåter du att X samlar in uppgifter om dig.</p><button>Godkänn</button> <a href=\"#\">Ändra dina cookieinställningar</a></div>",
                "<div class=\"embed-stub\"><p>Ta treść pochodzi z Instagrama. Klikając „Zgadzam się”, zezwalasz, aby Instagram zbierał dane o Tobie.</p><button>Zgadzam się</button> <a href=\"#\">Ustawienia plików cookie</a></div>",
                "<div class=\"embed-off\"><p>Это содержимое из Telegram. Нажимая «Принять», вы соглашаетесь, что Telegram собирает данные о вас.</p><button>Принять</button> <a href=\"#\">Настройки файлов cookie</a></div>",
                "<div class=\"embed embed-locked\"><p>このコンテンツはInstagramのものです。クリックすると、Instagramによるデータの収集に同意したことになります。</p><button>同意する</button><a href=\"#\">Cookieの設定を変更</a></div>",
                "<div class=\"embed\"><p>Bu içeriği görmek için izin vermeniz gerekir. Tıklayarak YouTube'un hakkınızda veri toplamasını kabul edersiniz.</p><button>Kabul et</button> <a href=\"#\">Çerez ayarları</a></div>"
            })
    void isLeftOut(String box) {
        assertEquals(text(""), text(box));
    }

    /** A story may tell of a network, its data and what people agree to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Instagram collects data about children who never agreed to it, the court in The Hague said on Monday.</p>",
                "<p>To use Facebook in Europe, people must now agree to advertising or pay ten euros a month.</p>",
                "<p>The video comes from YouTube, where the keeper's granddaughter had put it in May.</p>",
                "<div class=\"embed-note\"><p>She posted a picture of the lamp on Instagram, and eleven thousand people liked it by Friday.</p></div>",
                "<h2>What the cookie settings change</h2>"
            })
    void whatTheStoryTellsStays(String part) {
        String text = text(part);

        assertTrue(text.contains(part.replaceAll("<[^>]+>", "")), text);
    }
}
