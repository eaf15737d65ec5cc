package dateline.ingest.plain;

import dateline.ingest.text.LabelLines;

/** Knows what the first page of a site is called, with which its menus and the ways to its pages begin: it is no section. */
final class HomeLabel {
    private static final LabelLines LABELS = LabelLines.of(
            "home|homepage|home page|front page|start|main page|startseite|hauptseite|voorpagina|thuis|begin|tuis|tuisblad|startside|startsida|forside|forsiden|framside|framsida|hem|hjem|heim|forsíða|heimasíða|etusivu|koti|kotisivu|thús",
            "accueil|page d'accueil|inicio|portada|página de inicio|página principal|início|página inicial|capa|inici|pàgina d'inici|hasiera|hasierako orria|pagina iniziale|prima pagina|acasă|pagina principală|entamu",
            "strona główna|start serwisu|główna|hlavní stránka|hlavní strana|úvod|úvodní stránka|domů|domov|hlavná stránka|kezdőlap|kezdőoldal|címlap|főoldal|naslovna|naslovnica|početna|početna stranica|domača stran|prva stran|avaleht|esileht|sākums|sākumlapa|pradžia|pradinis|titulinis|ballina|kryefaqja|faqja kryesore",
            "главная|главная страница|на главную|головна|головна сторінка|галоўная|галоўная старонка|начало|начална страница|почетна|насловна|почетна страна|басты бет|башкы бет|баш бит|нүүр|нүүр хуудас|саҳифаи асосӣ",
            "αρχική|αρχική σελίδα|მთავარი|მთავარი გვერდი|գլխավոր|գլխավոր էջ|anasayfa|ana sayfa|ana səhifə|bosh sahifa|asosiy|baş sahypa|destpêk|rûpela sereke",
            "الرئيسية|الصفحة الرئيسية|صفحه نخست|صفحه اصلی|خانه|ہوم|صفحہ اول|سرورق|کور پاڼه|لومړی مخ|سەرەکی|דף הבית|ראשי|עמוד הבית|בית",
            "होम|मुख्य पृष्ठ|मुखपृष्ठ|गृहपृष्ठ|मुख्य पान|হোম|প্রচ্ছদ|মূলপাতা|নীড়|ਹੋਮ|ਮੁੱਖ ਪੰਨਾ|હોમ|મુખ્ય પૃષ્ઠ|ହୋମ|ମୁଖ୍ୟ ପୃଷ୍ଠା|முகப்பு|ஹோம்|హోమ్|ముఖ్య పేజీ|ಮುಖಪುಟ|ಹೋಮ್|ഹോം|മുഖ്യ പേജ്|මුල් පිටුව|නිවස",
            "หน้าแรก|หน้าหลัก|ໜ້າຫຼັກ|ໜ້າທຳອິດ|ទំព័រដើម|ទំព័រមុខ|ပင်မစာမျက်နှာ|မူလစာမျက်နှာ|མདུན་ངོས|trang chủ|beranda|laman utama|utama|halaman utama|kaca ngarep|tahanan|pangunahin",
            "nyumbani|mwanzo|ukurasa wa mwanzo|babban shafi|gida|shafin farko|ilé|ojú ewé àkọ́kọ́|ụlọ|mbido|guriga|bogga hore|ikhaya|ekhaya|iphepha lokuqala|lehae|gae|kumba|ahabanza|መነሻ|መነሻ ገጽ|ዋና ገጽ|fuula duraa|fandraisana|paġna ewlenija|hafan|cartref|baile|leathanach baile|dachaigh|degemer",
            "トップ|トップページ|ホーム|首页|首頁|主页|主頁|홈|메인|처음으로");

    private HomeLabel() {}

    /** Whether these words are one. */
    static boolean isOne(String words) {
        return LABELS.has(words);
    }
}
