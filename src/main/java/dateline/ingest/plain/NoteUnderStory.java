package dateline.ingest.plain;

import java.util.regex.Pattern;

/**
 * What a page says under its story of the story itself: what was put right in it, who sent, translated or generated it, whose view it
 * is. Only words about this text count, for a story may tell of another.
 */
final class NoteUnderStory {
    private static final int LONGEST = 400;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What a newsroom calls such a note; it stands before a colon. */
    private static final Pattern LABELLED = Pattern.compile(
            "[\\[(*]{0,2}(?:vi (?:retter|rettar|korrigerar|korrigerer|præciserer|presiserer)|vi har (?:rettet|rättat|korrigerat|korrigeret)|presisering|præcisering|förtydligande|klarstellung|richtigstellung|berichtigung|anmerkung der redaktion|anm\\. ?d\\. ?red\\.|hinweis der redaktion|transparenzhinweis|in eigener sache"
                    + "|disclaimer|disclosure|note from the editors?|a note to (?:our )?readers|précision|mise au point|rectificatif|note de la rédaction|n\\.?d\\.?l\\.?r\\.?|aclaración|nota (?:de la redacción|del editor|da redação|do editor|de redacció|della redazione|di redazione|redakcyjna|redacției)|esclarecimento|precisazione|rettifica|aclariment"
                    + "|verduidelijking|noot van de redactie|naschrift(?: redactie)?|täsmennys|toimituksen huomautus|od redakcji|doprecyzowanie|upřesnění|poznámka redakce|upresnenie|poznámka redakcie|pontosítás|a szerkesztőség megjegyzése|precizare|napomena redakcije|opomba uredništva|täpsustus|toimetuse märkus|precizējums|patikslinimas"
                    + "|от редакции|примечание редакции|дисклеймер|від редакції|примітка редакції|бележка на редакцията|от редакцията|напомена редакције|σημείωση (?:της )?σύνταξης|διευκρίνιση|editörün notu|catatan redaksi|klarifikasi|lời tòa soạn"
                    + "|(?:免责|特别|郑重|版权|严正)?声明|(?:免責|特別|鄭重|版權)?聲明|编者按|編者按|編按|编后|編集部注|編集部より|お断り|편집자 ?주|알립니다|تنويه|ملاحظة (?:المحرر|التحرير)|إخلاء مسؤولية|توضيح من التحرير|הערת (?:המערכת|העורך)|הבהרה|संपादक का नोट|अस्वीकरण|डिस्क्लेमर)"
                    + "(?: (?:vom|of|du|del|di|från|fra|z|ze|от|від) .{4,24})?\\s?[:：].+",
            FLAGS | Pattern.DOTALL);

    /** This text, and what was done with it: sent by an agency, taken over, translated, made by a machine. */
    private static final Pattern OF_THIS_TEXT = Pattern.compile(
            "[\\[(*]{0,2}(?:"
                    + "(?:(?:except for|other than|apart from) the headline,? )?(?:this|the above) (?:article|story|report|text|piece|content|dispatch|copy|post) (?:(?:was|is|has been|has not been|was not|is being|is) (?:(?:first|originally|automatically|partly|also) )?(?:edited by|distributed (?:by|through)|supplied by|provided by|syndicated|republished|reprinted|translated (?:by|from|with)|generated|auto-?generated|produced (?:by|with|in)|published (?:without|under|as part|with permission|in partnership)|created (?:by|with|using)|part of)|(?:first|originally) (?:appeared|ran) (?:in|on)|was (?:first|originally) published (?:by|in|on)|comes from (?:the )?).*"
                    + "|(?:diese[rs]?|der|die|das) (?:artikel|text|beitrag|meldung|bericht|inhalt) (?:wurde|ist|stammt|erschien|basiert) .{0,80}(?:agentur|übernommen|automatisch|maschinell|übersetzt|unbearbeitet|unverändert|redaktionell|künstliche[rn]? intelligenz|zuerst (?:in|bei|auf)).*"
                    + "|(?:cet|ce|cette) (?:article|texte|contenu|dépêche|reportage) (?:a été|est|provient|nous est) .{0,80}(?:diffusée?|fournie?|transmise?|traduite?|générée?|reprise?|agence|sans modification|intelligence artificielle).*"
                    + "|(?:este|esta|aquest|aquesta) (?:texto|artículo|contenido|noticia|nota|información|article|text) (?:fue|ha sido|es|ha estat) .{0,80}(?:distribuid|elaborad[oa] por|generad|traducid|traduït|agencia|agència|sin (?:edición|editar|modific|cambios)|inteligencia artificial).*"
                    + "|(?:este|esta) (?:texto|artigo|conteúdo|notícia|reportagem|matéria) (?:foi|é) .{0,80}(?:distribuíd|gerad|traduzid|agência|sem (?:edição|editar|alteraç)|inteligência artificial).*"
                    + "|quest[oa] (?:articolo|testo|contenuto|notizia) (?:è stat[oa]|è|proviene) .{0,80}(?:distribuit|fornit|generat|tradott|agenzia|senza (?:modific|interventi)|intelligenza artificiale).*"
                    + "|(?:dit|deze) (?:artikel|bericht|tekst|verhaal) (?:is|werd|komt|verscheen) .{0,80}(?:persbureau|automatisch|vertaald|geleverd|overgenomen|zonder (?:bewerking|tussenkomst)|kunstmatige intelligentie|eerder in).*"
                    + "|(?:denna|den här|denne|dette|denna här) (?:artikeln?|text(?:en)?|tekst(?:en)?|artikkel(?:en)?|saken?|nyheten?) (?:är|er|har|ble|blev|kommer) .{0,80}(?:levererad|leveret|levert|distribu|översatt|oversat|automati|hämtad|hentet|utan redig|uten redig|uden redig|nyhetsbyrå|nyhedsbureau).*"
                    + "|tämän? (?:juttu|jutun|teksti|tekstin|uutinen|uutisen|artikkeli|artikkelin) (?:on|toimitti) .{0,80}(?:käännetty|tuotettu|toimitettu|uutistoimisto|automaattisesti|tekoäly).*"
                    + "|(?:ten|niniejszy) (?:artykuł|tekst|materiał) (?:został|pochodzi|jest|powstał) .{0,80}(?:agencj|bez (?:zmian|redak|ingerencji)|przetłumacz|wygenerowan|automatycznie|dystrybu|sztucznej).*"
                    + "|tento (?:text|článek|článok|materiál) (?:byl|bol|pochází|pochádza|vznikl|vznikol|je) .{0,80}(?:agentur|agentúr|bez (?:úprav|redakč)|přeložen|preložen|převzat|prevzat|vygenerov|umělé|umelej).*"
                    + "|ez a (?:cikk|hír|szöveg|anyag) .{0,80}(?:hírügynökség|változtatás nélkül|szerkesztés nélkül|fordítás|mesterséges).*"
                    + "|acest (?:articol|text|material) (?:a fost|este|provine) .{0,80}(?:distribuit|preluat|tradus|generat|agenți|fără (?:modific|interven)).*"
                    + "|(?:ovaj|ova|ta) (?:tekst|članak|vijest|vest|prispevek|besedilo) (?:je|dolazi) .{0,80}(?:agencij|preuzet|prevzet|preveden|bez izm|brez sprememb|generiran).*"
                    + "|(?:этот|данный|эта|данная) (?:текст|материал|статья|новость|публикация) .{0,80}(?:агентств|без (?:правк|редак|изменен)|перевед[её]н|сгенерирован|подготовлен[ао]? (?:с помощью|при)|распростран).*"
                    + "|(?:цей|ця|цю) (?:текст|матеріал|стаття|статтю|новина|новину|публікація) .{0,80}(?:агентств|агенці|без (?:правок|редаг|змін)|перекладен|згенерован|підготовлен[ао]? (?:за допомогою|за підтримки)|поширен).*"
                    + "|(?:този|тази) (?:текст|материал|статия|новина) .{0,80}(?:агенци|без (?:редак|промен)|преведен|генериран|разпростран).*"
                    + "|(?:αυτό )?το (?:παρόν )?(?:κείμενο|άρθρο|ρεπορτάζ) .{0,80}(?:διανεμήθηκε|πρακτορείο|μεταφράστηκε|αναδημοσιεύ|χωρίς (?:αλλαγές|επεξεργασία)).*"
                    + "|bu (?:haber|metin|yazı|içerik) .{0,80}(?:ajans|servis edil|otomatik|editör|müdahale|çevril|yapay zek).*"
                    + "|(?:artikel|berita|tulisan) ini (?:telah|sudah|merupakan|di|pernah) ?.{0,80}(?:kantor berita|tanpa (?:suntingan|penyuntingan|perubahan)|diterjemahkan|didistribusikan|dihasilkan|kecerdasan buatan).*"
                    + "|(?:bài viết|bản tin|nội dung|tin) này (?:được|do|đã) .{0,80}(?:thông tấn|hãng tin|dịch|không (?:chỉnh|biên)|tự động).*"
                    + "|(?:この|本)(?:記事|配信|原稿|コンテンツ)は.{0,80}(?:配信|提供|翻訳|転載|AI|ＡＩ|自動).{0,80}"
                    + "|(?:本文|此文|本稿|本报道|本篇)(?:由|系|为|為|来源|來源|转载|轉載|经授权|經授權|首发|首發).{0,200}"
                    + "|이 (?:기사|글|콘텐츠|뉴스)는 .{0,80}(?:제공|배포|번역|AI|인공지능|자동|전재).{0,80}"
                    + "|(?:هذا|هذه) (?:المقال|التقرير|الخبر|النص|المادة) .{0,80}(?:وكالة|مترجم|تُرجم|ترجم|دون (?:تحرير|تعديل)|الذكاء الاصطناعي).*"
                    + "|(?:כתבה|ידיעה|טקסט|תוכן) (?:זו|זה|זאת) .{0,80}(?:סוכנות|תורגמ|הופצ|הופץ|ללא עריכה|בינה מלאכותית).*"
                    + "|(?:यह|इस) (?:खबर|ख़बर|लेख|समाचार|रिपोर्ट) .{0,80}(?:एजेंसी|संपादित|फ़?ीड|अनुवाद).*"
                    + ")",
            FLAGS | Pattern.DOTALL);

    private NoteUnderStory() {}

    /** Whether a line is one. */
    static boolean isOne(String line) {
        return line.length() < LONGEST
                && (BoxLabel.isEndNote(line)
                        || LABELLED.matcher(line).matches()
                        || OF_THIS_TEXT.matcher(line).matches());
    }
}
