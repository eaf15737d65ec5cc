package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers write under a story is none of it, whatever their box is called and however much they write. */
class ReaderPostsTest {
    private static final String PAGE = """
            <!doctype html><html><head><meta charset="utf-8"><title>The flower clock will go again – Arana Daily</title></head>
            <body class="single"><div class="site"><div class="content-area"><div class="post-41822">
            <h1>The flower clock will go again</h1>
            <div class="post-content"><p>The flower clock in Arana park will tell the time again in spring, the councillor for gardens said on Friday.</p>
            <p>Its works, which have stood since the flood of 2019, were mended in a workshop in Elorrieta.</p>
            <p>It will take 2,400 pansies.</p></div></div>
            %s
            </div></div><div class="pie">Arana Daily 2026</div></body></html>
            """;
    private static final String TOLD = """
            The flower clock in Arana park will tell the time again in spring, the councillor for gardens said on Friday.

            Its works, which have stood since the flood of 2019, were mended in a workshop in Elorrieta.

            It will take 2,400 pansies.""";
    private static final String LONG =
            "Yo trabajé en ese parque treinta y un años y puedo decir que el reloj nunca dio la hora"
                    + " buena, porque el desnivel del terreno hace que la aguja grande se pare siempre en el cuatro, y eso lo sabe"
                    + " cualquiera que haya empujado allí una carretilla. El concejal cobra tres sueldos, que lo sepa todo el mundo.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=\"opiniones\" class=\"hilo post-content\"><h3>3 opiniones de nuestros lectores</h3><div class=\"opinion\" id=\"op-1\"><b class=\"firma\">Joseba59</b> <span class=\"cuando\">19/11/2026 22:10</span><p>LONG</p><p>LONG</p><a href=\"#op-1\">Responder</a></div><div class=\"opinion\" id=\"op-2\"><b class=\"firma\">Maite K.</b> <span class=\"cuando\">20/11/2026 7:31</span><p>LONG</p><a href=\"#op-2\">Responder</a></div><form><textarea></textarea><button>Publicar</button></form></div>",
                "<section class=\"post-content\"><h2>Was Leser sagen</h2><article class=\"beitrag\"><header>Von <span>Joseba59</span>, 19. November 2026</header><p>LONG</p><button>Antworten</button></article><article class=\"beitrag\"><header>Von <span>Maite K.</span>, vor 2 Stunden</header><p>LONG</p><button>Antworten</button></article></section>",
                "<ul class=\"thread post-content\"><li><strong>Joseba59</strong> <em>il y a 3 jours</em><div>LONG</div><a href=\"#\">Répondre</a><ul><li><strong>Maite K.</strong> <em>il y a 2 jours</em><div>LONG</div><a href=\"#\">Répondre</a></li></ul></li></ul>",
                "<div class=\"post-content x1\"><div class=\"x2\"><div>Joseba59</div><div>2026年11月19日 22:10</div><div>LONG</div><div><a>返信</a></div></div><div class=\"x2\"><div>Maite K.</div><div>2026年11月20日 7:31</div><div>LONG</div><div><a>返信</a></div></div></div>",
                "<div class=\"talk post-content\"><div class=\"row\"><i>Joseba59</i> · <time datetime=\"2026-11-19\">2 д. назад</time><p>LONG</p><span class=\"reply\">Ответить</span></div><div class=\"row\"><i>Maite K.</i> · <time datetime=\"2026-11-20\">1 д. назад</time><p>LONG</p><span class=\"reply\">Ответить</span></div></div>",
                "<div class=\"post-content\"><h3>Wasze zdanie</h3><div class=\"wpis\"><b>Joseba59</b> <small>19.11.2026, 22:10</small><p>LONG</p></div><div class=\"wpis\"><b>Maite K.</b> <small>20.11.2026, 7:31</small><p>LONG</p></div><form action=\"/dodaj\"><textarea name=\"t\"></textarea><button>Dodaj</button></form></div>",
                "<div class=\"post-content\"><h3>القراء</h3><div class=\"m\"><b>Joseba59</b> <small>19/11/2026</small><p>LONG</p><a href=\"#r\">رد</a></div><div class=\"m\"><b>Maite K.</b> <small>20/11/2026</small><p>LONG</p><a href=\"#r\">رد</a></div></div>",
                "<div class=\"post-content\"><div class=\"r\"><b>Joseba59</b> <small>19.11.2026 22:10</small><p>LONG</p><a href=\"#r\">Yanıtla</a> <a href=\"#b\">Beğen</a></div><form><textarea></textarea></form></div>"
            })
    void areLeftOut(String posts) {
        var content = IngestHarness.clean("page.html", PAGE.formatted(posts.replace("LONG", LONG)))
                .content();

        assertEquals(TOLD, content.body().text());
        assertEquals(List.of(), content.authors());
        assertFalse(content.toString().contains("Maite"), content.toString());
        assertEquals("The flower clock will go again", content.title());
    }

    /** The parts of a story may be alike, be dated, and be answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"update\"><time>16:52</time><p>The first pansies were put into the ground beside the pond this afternoon, said the head gardener.</p></div><div class=\"update\"><time>15:20</time><p>The works came by lorry from Elorrieta and were lifted over the hedge by a crane from the port.</p></div>",
                "<h2>Letters</h2><div class=\"letter\"><p>I have set my watch by that clock since 1974, wrote Ane Ibarra, and it was never once right on a Monday.</p></div><div class=\"letter\"><p>On 3 May 1981 it stopped at ten past four, wrote Jon Etxe, and nobody noticed until the summer fair was over.</p></div>",
                "<h2>Answers of the councillor</h2><p>Asked on 19/11/2026 at 22:10 whether it would last, he said that it would outlive all those who were in the room.</p><p>Asked about the cost, he pointed at the pansies and said that they were given by the women of the market hall.</p>",
                "<div class=\"tools\"><a href=\"#r\">Report</a></div><p>On 3 May 2019 the flood came over the wall of the park at ten past four and stood in the works for two days.</p><form><textarea></textarea></form>",
                "<div class=\"step\"><b>Soil</b> <span>30 minutes</span><p>The soil of the face is changed each autumn by two gardeners and a boy with a barrow from the town yard.</p></div><div class=\"step\"><b>Hands</b> <span>2 hours</span><p>The hands are painted by the same signwriter who painted them when the clock was new, in green and gold.</p></div><form><textarea></textarea></form>",
                "<p>Whoever remembers the clock may write to us until 30/11/2026, and the best memory will be carved into its base.</p><form action=\"/contact\"><textarea></textarea><button>Send</button></form>"
            })
    void partsOfTheStoryStay(String part) {
        String page = PAGE.formatted("")
                .replace("<p>It will take 2,400 pansies.</p>", part + "<p>It will take 2,400 pansies.</p>");

        String text = IngestHarness.clean("page.html", page).content().body().text();
        for (String words : Pattern.compile("<[^>]+>").splitAsStream(part).toList()) {
            assertTrue(words.length() < 60 || text.contains(words), words + "\n" + text);
        }
        assertTrue(text.endsWith("pansies."), text);
    }
}
