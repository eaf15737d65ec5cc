package dateline.ingest.plain;

import dateline.ingest.text.LabelLines;

/** Knows the word alone on a line that a page has put an advertisement there. */
final class AdvertLabel {
    private static final int MOST_MARKS = 4;

    private static final LabelLines LABELS = LabelLines.of(
            "advertisement|advertisements|advertising|advert|sponsored|sponsored content|paid advertisement|paid content|festive offer|limited time offer",
            "anzeige|anzeigen|werbung|bezahlte anzeige|reklame|publizitéit|advertentie|advertenties|reclame|gesponsord|advertensie|borgde ynhâld",
            "publicité|publicités|annonce|annonces|contenu sponsorisé|pub|publicidad|anuncio|anuncios|contenido patrocinado|publicidade|anúncio|anúncios|publieditorial|pubblicità|annuncio|contenuto sponsorizzato|publicitat|anunci|anuncis|publizitatea|iragarkia|iragarkiak|anunciu|publicitate|reclamă|reklamă|bruderezh",
            "annons|annonser|reklam|annonce|annoncer|annonsørinnhold|annonse|annonser|reklame|sponset innhold|mainos|mainokset|mainos alkaa|auglýsing|auglýsingar",
            "reklama|reklamy|ogłoszenie|materiał sponsorowany|inzerce|inzerát|komerční sdělení|inzercia|hirdetés|hirdetések|reklám|fizetett tartalom|oglas|oglasi|oglasno sporočilo|reklaam|reklāma|sludinājums|skelbimas|skelbimai|reklamos|reklamë|reklama artikulli",
            "реклама|рекламна|на правах рекламы|оголошення|рэклама|аб'ява|обява|обяви|реклами|оглас|огласи|жарнама|сурнама|зарнал|сурталчилгаа|зар сурталчилгаа|реклама эълон|эълон",
            "διαφήμιση|διαφημιση|διαφημίσεις|χορηγούμενο|რეკლამა|სარეკლამო|გովազդ|գովազդ|ilan|ilanlar|reklamlar|elan|reklam elan|e'lon|reklama e'lon|mahabat",
            "إعلان|اعلان|إعلانات|اعلانات|إعلان ممول|آگهی|آگهی‌ها|تبلیغ|تبلیغات|اشتہار|اشتہارات|اعلانونه|ریکلام|פרסומת|פרסום|מודעה|תוכן שיווקי|ממומן",
            "विज्ञापन|विज्ञापनहरू|जाहिरात|जाहिराती|प्रचार|বিজ্ঞাপন|বিজ্ঞাপণ|ਇਸ਼ਤਿਹਾਰ|ਵਿਗਿਆਪਨ|જાહેરાત|વિજ્ઞાપન|ବିଜ୍ଞାପନ|விளம்பரம்|விளம்பரங்கள்|ప్రకటన|అడ్వర్టైజ్‌మెంట్|ಜಾಹೀರಾತು|പരസ്യം|දැන්වීම|වෙළඳ දැන්වීම|වෙළඳ දැන්වීමක්",
            "โฆษณา|พื้นที่โฆษณา|โฆษณา-อ่านบทความต่อด้านล่าง|ໂຄສະນາ|ການໂຄສະນາ|ពាណិជ្ជកម្ម|ការផ្សាយពាណិជ្ជកម្ម|ផ្សាយពាណិជ្ជកម្ម|ကြော်ငြာ|ခြစ်ကြော်ငြာ|ཁྱབ་བསྒྲགས|ཚོང་བརྡ|quảng cáo|tin tài trợ|iklan|pariwara|advertorial|bersponsor|patalastas|anunsyo",
            "tangazo|matangazo|talla|tallace-tallace|ìpolówó|ipolowo|ipolowo ọja|mgbasa ozi|xayeysiis|isikhangiso|izikhangiso|isikhangisi|intengiso|papatso|phasalatso|kushambadza|kwamamaza|ማስታወቂያ|beeksisa|dokambarotra|riklam|reklamar|hysbyseb|hysbysebion|fógra|fógraíocht|sanas|sanasachd",
            "広告|スポンサードリンク|スポンサーリンク|広告の後に続きます|广告|廣告|推广|推廣|贊助內容|赞助内容|광고|광고문의|스폰서");

    private AdvertLabel() {}

    /** Whether a line is such a word and nothing else, in brackets or not. */
    static boolean isOne(String line) {
        int from = 0;
        while (from < MOST_MARKS && from < line.length() && !Character.isLetter(line.charAt(from))) {
            from++;
        }
        return LABELS.has(from == 0 ? line : line.substring(from));
    }
}
