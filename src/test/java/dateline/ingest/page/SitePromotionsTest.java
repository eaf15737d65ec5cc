package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site says in its own cause between the paragraphs of a story. */
class SitePromotionsTest {
    private static final String FIRST =
            "The lighthouse at Tornmark will be lit again on Friday after eleven dark years, the port trust said on Tuesday evening.";
    private static final String SECOND =
            "Volunteers have rebuilt the lamp with parts from three scrapped buoys and a bakery oven that nobody wanted any more.";

    @ParameterizedTest
    @CsvSource({"wall.html, 4", "consent.html, 3", "reader-comment.html, 3", "commenter-as-author.html, 3"})
    void onlyTheParagraphsOfTheStoryStay(String file, int paragraphs) {
        RawArticle article = page(Copy.textOf("pages/" + file));

        assertEquals(paragraphs, body(article).size());
        assertEquals(List.of(), article.bylines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=regwall><h3>Register for free</h3><p>Create an account or sign in to continue reading.</p></div>",
                "<p>We need your consent to load this video from Vimeo. You can change your choice at any time.</p>",
                "<div class='embed embed-consent'><p>Pour afficher ce contenu, vous devez accepter les cookies.</p></div>",
                "<div class=newsletter-box><p>Sign up to our newsletter and get the best of the coast in your inbox.</p></div>",
                "<div class=stod-oss><b>Gillar du det vi gör?</b> Lokal journalistik kostar. Swisha en slant, så kan vi fortsätta att skriva.</div>",
                "<p>Para ver este contenido debes aceptar las cookies de redes sociales.</p>",
                "<div><p>Este contenido es solo para suscriptores.</p><p>Suscríbete por 1 € al mes y lee sin límites.</p></div>",
                "<section class=x><h2>Nog 62% te lezen</h2><p>Word abonnee voor 1 euro per week.</p></section>",
                "<div class=newsletter><h3>La lettera del porto</h3><p>Ogni mattina nella tua casella.</p><form><input"
                        + " type=email><button>Invia</button></form></div>",
                "<section class=subscription-wall><p>Subscribers read on here.</p><ul><li>Unlimited access, first month free</li></ul></section>"
            })
    void wallsAndPlaceholdersGo(String box) {
        assertEquals(List.of(FIRST, SECOND), body(story("<p>%s</p>%s<p>%s</p>".formatted(FIRST, box, SECOND))));
    }

    @Test
    void thePaidPartOfTheStoryStaysWhateverItsClass() {
        assertEquals(
                List.of(FIRST, SECOND),
                body(story("<p>%s</p><div class=paywall><p>%s</p></div>".formatted(FIRST, SECOND))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Comments (12)", "Leserkommentare", "Reader comments", "3 commentaires", "Комментарии", "コメント"})
    void commentsGoByTheirHeading(String heading) {
        String comment = "<section><h2>" + heading + "</h2><div><a class=author>Gull7</a><p>"
                + "The tower stood dark for far too"
                + " long, and those who say otherwise have never sailed in at night.".repeat(3)
                + "</p></div></section>";

        RawArticle article = story("<p>%s</p><p>%s</p>".formatted(FIRST, SECOND) + comment);

        assertEquals(List.of(FIRST, SECOND), body(article));
        assertEquals(List.of(), article.bylines());
    }

    @Test
    void theStoryBelowIsAnother() {
        String other =
                "</article><article><h1>Bridge to close</h1><p>The swing bridge closes for nine nights from Monday while its"
                        + " bearings are replaced, the harbour office said on Monday morning.</p>";

        assertEquals(List.of(FIRST, SECOND), body(story("<p>%s</p><p>%s</p>".formatted(FIRST, SECOND) + other)));
    }

    @Test
    void postsOfALiveBlogAreItsOwn() {
        String post = "<article><h2>%s</h2><p>%s</p></article>";

        assertEquals(
                List.of(FIRST, SECOND),
                body(story(post.formatted("09:00 Lamp lit", FIRST) + post.formatted("10:00 Volunteers", SECOND))));
    }

    @Test
    void aStoryThatIsHeadedCommentStays() {
        assertEquals(
                List.of(FIRST, SECOND),
                body(story("<section><h2>Comment</h2><p>%s</p><p>%s</p></section>".formatted(FIRST, SECOND))));
    }

    private static RawArticle story(String inner) {
        return page("<!doctype html><html lang=en><head><title>Lighthouse lit again</title></head><body><main><article>"
                + "<h1>Lighthouse lit again</h1>" + inner + "</article></main></body></html>");
    }

    private static RawArticle page(String html) {
        return new PageExtractor().extract(html, Optional.empty());
    }

    private static List<String> body(RawArticle article) {
        return Jsoup.parse(article.body().orElseThrow().text()).select("p, li").eachText();
    }

    @Test
    void aStoryMaySpeakOfOffers() {
        String said = "“Cancel anytime”, the sign on the door of the old ticket office said.";
        String asked = "“Unlimited access to what?” asked the man who had come to read the meter.";
        String inner = "<p>%s</p><div>%s</div><div><p>%s</p><p>%s</p></div>".formatted(FIRST, said, asked, SECOND);

        String text = Jsoup.parse(story(inner).body().orElseThrow().text()).text();

        assertEquals(String.join(" ", FIRST, said, asked, SECOND), text);
    }
}
