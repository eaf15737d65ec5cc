package dateline.ingest.page;

import dateline.ingest.model.RawArticle;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.Refusal;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages that hold no text, because a script draws it once they are open. */
final class ScriptDrawnPage {
    private static final int LONGEST_NOTICE = 400;
    private static final String BOILERPLATE =
            "script, style, noscript, template, nav, header, footer, form, button, title, h1, [hidden], [role=navigation],"
                    + " [class*=spinner], [class*=skeleton], [class*=loader], [class*=loading]";

    /** A picture that is shown for as long as there is nothing else. */
    private static final Pattern WAITING = Pattern.compile(
            "(?i)(?:^|[/_.-])(?:ajax-?|pre-?)?(?:spinner|loader|loading|throbber|skeleton|hourglass|progress)(?:[_.\\d-]|$)");

    private static final String SHOWN = "img, picture, video, audio, iframe, figure, table, amp-img";
    private static final Pattern NOTICE = Pattern.compile("(?iu)javascript|enable cookies|checking your browser"
            + "|verif(?:y|ying) (?:that )?you are (?:a )?human|just a moment|one moment, please|redirected? (?:you )?(?:to|shortly)"
            + "|unsupported browser|browser is (?:not supported|out of date)|browser wird nicht unterstützt"
            + "|navigateur n['’]est pas|navegador no es compatible");
    private static final Pattern LOADING =
            Pattern.compile("(?iu)(?:page |article |story )?(?:loading|please wait|wird geladen"
                    + "|lädt|lade|bitte warten|chargement|veuillez patienter|cargando|espere|carregando|aguarde|caricamento|attendere"
                    + "|laden|even geduld|laddar|läser in|indlæser|laster|ladataan|ładowanie|wczytywanie|načítání|betöltés|se încarcă"
                    + "|φόρτωση|загрузка|завантаження|зареждане|yükleniyor|đang tải|memuat|กำลังโหลด|جار(?:ي|ٍ)? التحميل|טוען"
                    + "|लोड हो रहा है|読み込み中|ロード中|로딩 ?중|불러오는 중|加载中|載入中)(?: (?:the )?(?:page|article|story))?");
    private static final Pattern COPYRIGHT = Pattern.compile("(?iu)(?:©|\\(c\\)|copyright\\b|all rights reserved).*");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}]*");
    private static final String REASON =
            "The page shows no text: a script draws it once the page is open. File the text itself, or have the site's feed"
                    + " polled as a source.";

    private ScriptDrawnPage() {}

    /**
     * Lets pages pass that hold something to read or to look at.
     *
     * @throws Refusal when a script is to draw it all
     */
    static void requireText(String html, RawArticle article) throws Refusal {
        String body = article.body().map(RawArticle.RawBody::text).orElse("");
        if (isShown(Jsoup.parseBodyFragment(body))) {
            return;
        }
        Document page = PageExtractor.parse(html, "");
        if (page.selectFirst("script") != null && !isShown(page)) {
            throw new Refusal(REASON);
        }
    }

    private static boolean isShown(Document document) {
        document.select(BOILERPLATE).remove();
        document.select("img, amp-img").stream()
                .filter(picture -> WAITING.matcher(picture.attr("src")).find())
                .toList()
                .forEach(Element::remove);
        if (document.body().selectFirst(SHOWN) != null) {
            return true;
        }
        return document.body().getAllElements().stream().anyMatch(ScriptDrawnPage::isRead);
    }

    private static boolean isRead(Element element) {
        String own = PlainLine.text(element.ownText());
        boolean nothing = own.isEmpty()
                || SIGN.matcher(own).matches()
                || COPYRIGHT.matcher(own).matches()
                || LOADING.matcher(own.replaceAll("[\\s.…]+$", "")).matches();
        if (nothing) {
            return false;
        }
        Element around = element.parent() == null ? element : element.parent();
        String text = PlainLine.text(around.text());
        boolean notice =
                NOTICE.matcher(text.length() > LONGEST_NOTICE ? own : text).find();
        return !notice;
    }
}
