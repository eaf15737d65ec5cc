package dateline.ingest.plain;

import java.util.List;
import java.util.regex.Pattern;

/** The lines that a page has beside its story, whatever stands around them, in the languages of Europe. */
final class BoilerplateLines {
    /** Each matches a whole line. */
    static final List<Pattern> ALL = List.of(
            line(
                    "(?:last )?(?:updated|published|posted|modified|aktualisiert|veröffentlicht|stand|mis à jour|publié|actualizado|publicado)(?: (?:on|at|am|le|el))?\\s*:?"),
            line("no (?:stories|articles|comments|results)(?: \\p{L}+)?\\.?"),
            line(
                    "(?:advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|annonse|annonce|реклама|إعلان|اعلان|広告|广告|廣告|광고|ilan|reklamlar|reklam|reklama|iklan|quảng cáo|hirdetés|mainos|διαφήμιση|פרסומת|โฆษณา|publicidade|ogłoszenie|oglas|inzerce|publicitat|auglýsing|hysbyseb|fógraí|publizitatea|διαφημιση|reklaam|reklāma|reklamos?|oglašavanje|оголошення|обява|تبلیغات|विज्ञापन|iklan|reclame|pub|\\(pub\\)|pr|article content)"
                            + "(?:\\s*[-–—:].{0,40}|\\s*\\d{1,2})?"),
            line("(?:loading|laden|chargement|cargando|carregando|wird geladen)\\s*(?:\\.{1,3}|…)?"),
            line("(?:この記事は有料(?:会員)?記事です|残り[\\d,]+文字|有料会員限定).{0,40}"),
            line(
                    "getting your (?:\\p{Lu}\\p{L}* )?audio player ready.{0,5}|(?:the audio version of |you can now listen to |audio by |this audio is )[^.]{0,80}(?:articles?|technology|generated|\\bAI\\b)[^.]{0,40}\\.?.{0,180}|mispronunciations can occur\\b.{0,120}|(?:artikel (?:an|vor)h\u00f6ren|artikel vorlesen(?: lassen)?|\u00e9coute[rz] (?:cet |l['\u2019])article|escuch(?:a|e|ar) (?:el|este) art\u00edculo|ou\u00e7a (?:o|este) (?:artigo|texto)|ascolta l['\u2019]articolo|beluister (?:dit )?artikel|lyssna p\u00e5 artikeln|\u03b1\u03ba\u03bf\u03cd\u03c3\u03c4\u03b5 \u03c4\u03bf \u03ac\u03c1\u03b8\u03c1\u03bf).{0,20}|[-\\d]{2}:[-\\d]{2}\\s?/\\s?[-\\d]{2}:[-\\d]{2}|(?:listen to|hear) this (?:article|story|audio)\\b.{0,20}|(?:have|were) you (?:been )?affected.{0,100}"),
            line(
                    "(?:please )?support (?:our|independent|local|quality|free|fearless) (?:news|journalism|reporting|media)\\b.{0,160}"),
            line("(?:\\[[^\\[\\]]{1,25}\\]\\s*){3,}"),
            line("(?:e-?mail:?\\s*)?[\\w.+-]{1,60}@[\\w-]{1,60}(?:\\.[\\w-]{1,30}){1,4}"),
            line(
                    "(?:\\d+\\s+)?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties)(?:\\s*\\(?\\d*\\)?)?"),
            line(
                    "(?:share|teilen|partager|compartir|condividi|delen|dela|del)(?:(?: this| on| via| with| article| story| auf| sur| en)?\\b.{0,120})?(?<![.!?])"),
            line(
                    "(?:print|drucken|imprimer|imprimir|save|merken|copy link|link kopieren|email|e-mail|send|listen|play|watch|gift this article|bookmark|subscribe|sign ?up|log ?in|sign in|register|menu|search|close|back to top|skip to (?:main )?content|abonnieren|anmelden|newsletter)"),
            line("(?:follow|folgen sie|suivez|siga|segui)\\b.{0,120}(?<![?!])"),
            line("(?:zur|back to|retour à|volver a)\\b.{0,40}(?<![.?!])"),
            line(
                    "(?:impressum|datenschutz|privacy policy|terms of (?:use|service)|cookie\\S*|contact us|about us|kontakt)(?:\\s.{0,80})?(?<![.])"),
            line(
                    "(?:(?:website )?terms (?:and|&) conditions(?: of use)?|privacy (?:notice|statement|cent(?:er|re))|your privacy (?:choices|rights)|legal (?:notices?|information)|accessibility(?: statement)?|nutzungsbedingungen|datenschutzerkl\u00e4rung|barrierefreiheit|mentions l\u00e9gales|conditions g\u00e9n\u00e9rales(?: d['\u2019]utilisation| de vente)?|politique de confidentialit\u00e9|aviso legal|pol\u00edtica de (?:privacidad|privacidade|cookies)|condiciones (?:de uso|generales)|note legali|informativa (?:sulla )?privacy|termini e condizioni|termos (?:de uso|e condi\u00e7\u00f5es)"
                            + "|algemene voorwaarden|gebruiksvoorwaarden|privacy(?:verklaring|beleid|statement)|polityka prywatno\u015bci|regulamin(?: serwisu)?|integritetspolicy|anv\u00e4ndarvillkor|privatlivspolitik|handelsbetingelser|personvern(?:erkl\u00e6ring)?|tietosuoja(?:seloste|k\u00e4yt\u00e4nt\u00f6)?|k\u00e4ytt\u00f6ehdot|ochrana osobn(?:\u00edch|\u00fdch) \u00fadaj[\u016fo]v?|(?:obchodn\u00ed|v\u0161eobecn\u00e9 obchodn\u00e9) podm(?:\u00ednky|ienky)|adatv\u00e9delem|adatv\u00e9delmi (?:t\u00e1j\u00e9koztat\u00f3|nyilatkozat)|felhaszn\u00e1l\u00e1si felt\u00e9telek|politica de confiden\u021bialitate|termeni \u0219i condi\u021bii|(?:pravila|politika) privatnosti|uvjeti kori\u0161tenja|uslovi kori\u0161\u0107enja"
                            + "|\u043f\u043e\u043b\u0438\u0442\u0438\u043a\u0430 \u043a\u043e\u043d\u0444\u0438\u0434\u0435\u043d\u0446\u0438\u0430\u043b\u044c\u043d\u043e\u0441\u0442\u0438|\u043f\u043e\u043b\u0456\u0442\u0438\u043a\u0430 \u043a\u043e\u043d\u0444\u0456\u0434\u0435\u043d\u0446\u0456\u0439\u043d\u043e\u0441\u0442\u0456|\u03cc\u03c1\u03bf\u03b9 \u03c7\u03c1\u03ae\u03c3\u03b7\u03c2|\u03c0\u03bf\u03bb\u03b9\u03c4\u03b9\u03ba\u03ae \u03b1\u03c0\u03bf\u03c1\u03c1\u03ae\u03c4\u03bf\u03c5|gizlilik (?:politikas\u0131|s\u00f6zle\u015fmesi)|kullan\u0131m ko\u015fullar\u0131|k\u00fcnye)"),
            line(
                    "(?:\u30d7\u30e9\u30a4\u30d0\u30b7\u30fc\u30dd\u30ea\u30b7\u30fc|\u5229\u7528\u898f\u7d04|\u7279\u5b9a\u5546\u53d6\u5f15\u6cd5.{0,12}|\u9690\u79c1(?:\u653f\u7b56|\u58f0\u660e)|\u96b1\u79c1\u6b0a(?:\u653f\u7b56|\u8072\u660e)|(?:\u4f7f\u7528|\u670d\u52a1|\u670d\u52d9)\u6761\u6b3e|\uac1c\uc778\uc815\ubcf4 ?(?:\ucc98\ub9ac|\ucde8\uae09)\ubc29\uce68|\uc774\uc6a9\uc57d\uad00|\u0633\u064a\u0627\u0633\u0629 \u0627\u0644\u062e\u0635\u0648\u0635\u064a\u0629|\u0634\u0631\u0648\u0637 \u0627\u0644\u0627\u0633\u062a\u062e\u062f\u0627\u0645|\u05de\u05d3\u05d9\u05e0\u05d9\u05d5\u05ea (?:\u05d4)?\u05e4\u05e8\u05d8\u05d9\u05d5\u05ea|\u05ea\u05e0\u05d0\u05d9 \u05e9\u05d9\u05de\u05d5\u05e9)"),
            line(
                    "(?:need a break\\?|play (?:the|our|today['\u2019]s)\\b).{0,60}\\b(?:crossword|puzzle|sudoku|quiz)(?:zes|s)?\\b.{0,20}|new: .{0,40}\\blisten\\b.{0,40}|(?:manage|cookie) (?:preferences|settings)|we need your (?:consent|permission) to load\\b.{0,400}"),
            line("type your e-?mail\\b.{0,20}"),
            line(
                    ".{2,60} is a reader-(?:supported|funded) publication\\b.{0,120}|thanks for reading .{2,60}[!.] (?:this post is public|subscribe (?:for free|to))\\b.{0,90}"),
            line(
                    "(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?(?:\\d{4}\\s*)?(?-i:(?:\\p{Lu}[\\p{L}.'\u2019&-]*|of|the|and|de|la|du|des|der|die|und|del)(?:\\s+|$)){1,7}"),
            line(
                    ".{10,160}[\\p{L}\\p{N}'\u2019\u201d\"!?\u00bb]\\s+(?-i:Read more|Weiterlesen|Mehr lesen|Lire la suite|Leer m\u00e1s|Leia mais|Leggi tutto|Lees verder|Lees meer|L\u00e4s mer|Les mer|L\u00e6s mere|Lue lis\u00e4\u00e4|Czytaj dalej|Czytaj wi\u0119cej|\u0427\u0438\u0442\u0430\u0442\u044c \u0434\u0430\u043b\u0435\u0435|Devam\u0131)\\s*[.\u2026\u00bb>\u2192]*"),
            line(
                    "(?:veja|assista|confira)(?: a| o| os| as| mais| todos)* v\u00eddeos?\\b.{0,80}|(?:vea|mire|mira|ve)(?: los| todos| m\u00e1s| otros)* (?:v\u00eddeos?|videos?)\\b.{0,60}|(?:guarda|regardez|bekijk)(?: i| gli| tutti| les| nos| onze| de| alle| meer)* vid[e\u00e9]o'?s?\\b.{0,60}"),
            line("(?:jump to|skip to|print|pin|rate|save|go to) (?:the |this )?(?:recipe|comments|video)s?"),
            line(
                    "s['\u2019](?:inscrire|abonner)|je m['\u2019](?:inscris|abonne)|suscr\u00edb(?:ete|ase|irse|e)|reg\u00edstr(?:ate|ese|arse)|inscreva-se|assine(?: j\u00e1)?|iscriviti|abbonati|inschrijven|aanmelden|zapisz si\u0119|zaloguj(?: si\u0119)?|prenumerera|logga in|anm\u00e4l dig|tilmeld(?: dig)?|kirjaudu|\u043f\u043e\u0434\u043f\u0438\u0441\u0430\u0442\u044c\u0441\u044f|\u043f\u0456\u0434\u043f\u0438\u0441\u0430\u0442\u0438\u0441\u044f|abone ol|kaydol|giri\u015f yap|jetzt (?:anmelden|abonnieren|registrieren)|mehr erfahren|learn more|read more|lire la suite|leer m\u00e1s|leia mais|leggi tutto|lees verder|weiterlesen"),
            line("(?:skip|story continues below|article continues|continue reading)\\b.{0,60}"),
            line(
                    "(?:this|a version of this) (?:article|story|essay|piece) (?:appears|appeared) in (?:the )?.{0,60}\\b(?:print (?:edition|version)|issue)\\b.{0,60}"),
            line(
                    "il vous reste \\d{1,3}(?:[.,]\\d+)?\\s?% de cet? .{0,90}|(?:noch |you have |there is |there's )?\\d{1,3}\\s?% (?:of (?:this|the) (?:article|story)|des artikels|dieses artikels).{0,80}"),
            line(
                    "ajouter à (?:vos|mes) (?:sélections|favoris|lectures)|(?:read|lire|leer|leggi|ler|lesen) (?:(?:this )?(?:in|en|auf|em) )?(?:english|anglais|inglés|inglese|inglês|englisch|french|français|francés|francese|german|deutsch|allemand|alemán|tedesco|spanish|español|espagnol|spanisch|italian|italiano|portuguese|português|arabic|العربية)|später lesen|auf die merkliste|guardar (?:artículo|para (?:después|más tarde|leer).{0,20})|leer (?:después|más tarde)|salva (?:articolo|per dopo)|lees later|spara artikel|lagre (?:artikkel|sak)|zapisz na później|\\d{1,2} (?:hours?|minutes?|days?) ago"),
            line("(?:foto|photo|bilder?|imag|galer|galler|фотогалере|fotogaler)\\p{L}*\\s?\\(\\d{1,3}\\).{0,20}"),
            line(
                    "(?:when|if) you (?:buy|purchase|click)\\b.{0,80}\\b(?:we|our)\\b.{0,60}\\b(?:commission|links?)\\b.{0,80}|by (?:submitting|signing up|subscribing|entering|clicking|registering)\\b.{0,60}(?:agree|accept|consent).{0,80}|you(?:['’]ve| have) read \\d.{0,100}|we check (?:over |more than )?[\\d,.]+ (?:million )?products\\b.{0,100}|why you can trust .{2,40} our (?:experts?|writers|team|reviewers|journalists)\\b.{0,120}|contact me with (?:news|offers|updates)\\b.{0,80}|receive e-?mail from us\\b.{0,80}|advertise with us\\b.{0,60}"),
            line(
                    ".{0,40}\\(\\d{1,5} (?:comments?|příspěvk\\p{L}*|kommentar\\p{L}*|komentarz\\p{L}*|commentaires?|comentarios?|коммент\\p{L}*|reacties|svar)\\)|(?:免责声明|免責聲明|disclaimer\\s*[:：]).{0,160}"),
            line(
                    ".{0,80}\\b(?:l\u00e4s mer|les mer|l\u00e6s mere|lees meer|mehr (?:dazu|erfahren sie|lesen sie)|read more|find out more|learn more|en savoir plus|leer m\u00e1s|m\u00e1s informaci\u00f3n|leia mais|saiba mais|leggi di pi\u00f9|lue lis\u00e4\u00e4|czytaj wi\u0119cej) (?:h\u00e4r|her|hier|here|aqu\u00ed|aqui|qui|ici|tutaj|t\u00e4\u00e4lt\u00e4)\\.?"),
            line("(?:[\\[【（(](?:广告|廣告|広告|AD|Anzeige|реклама|विज्ञापन)[\\]】）)].{0,60}|विज्ञापन|प्रचार)"),
            line("all rights reserved\\.?|alle rechte vorbehalten\\.?|tous droits réservés\\.?"),
            line("\\((?:more|mehr|end|ends)\\)|ends|-?\\s?30\\s?-|###|- \\d+ -|page \\d+(?: of \\d+)?|-end-"),
            line("\\((?:reporting|writing|editing|additional reporting|compiled)\\b.*\\)"),
            line("(?:reporting|editing|writing|additional reporting) by [^.]{3,150}\\.?"));

    private BoilerplateLines() {}

    /** A pattern of a whole line, whatever the case of its letters. */
    static Pattern line(String regex) {
        return Pattern.compile("\\s*(?:" + regex + ")\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
